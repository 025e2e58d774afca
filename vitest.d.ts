import type { MeshMatchers } from './build/lib/testing';

export * from './build/lib/testing';

declare global {
  namespace Chai {
    // Every release of Vitest builds its assertions from Chai's; its own interface has other type parameters in each.
    interface Assertion extends MeshMatchers<void> {}
  }
}
