import { expect } from '@jest/globals';
import { meshMatchers, type MeshMatchers } from './index';

export * from './index';

// Jest's matchers apply to the whole test file, so the global `expect` has them as well.
expect.extend(meshMatchers);

declare module 'expect' {
  // The type parameters must match those of the augmented interface.
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
