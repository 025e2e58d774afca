import { expect } from '@jest/globals';
import { meshMatchers, type MeshMatchers } from './index';

export * from './index';

// Jest's matchers are of the whole test file, so this is seen by the global `expect` as well.
expect.extend(meshMatchers);

declare module 'expect' {
  // The type parameters have to be those of the interface that this is added to.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what is added stands in MeshMatchers
  interface Matchers<R> extends MeshMatchers<R> {}
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the global `expect` of @types/jest is typed so
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- what is added stands in MeshMatchers
    interface Matchers<R> extends MeshMatchers<R> {}
  }
}
