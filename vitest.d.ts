import type { MeshMatchers } from './build/lib/testing';

export * from './build/lib/testing';

declare global {
  namespace Chai {
    // Every release of Vitest extends Chai's assertions; the type parameters of its own interface differ between
    // releases.
    interface Assertion extends MeshMatchers<void> {}
  }
}
