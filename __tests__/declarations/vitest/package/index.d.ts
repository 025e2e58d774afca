// The shape that Vitest 3 to 5 have in common: assertions are Chai's, member by member.
declare global {
  namespace Chai {
    interface Assertion {
      not: Assertion;
    }
  }
}

type VitestAssertion<A> = { [K in keyof A]: A[K] extends Chai.Assertion ? Assertion<void> : A[K] };

export interface Assertion<R> extends VitestAssertion<Chai.Assertion> {
  toBe: (expected: unknown) => R;
}

export declare const expect: { <T>(actual: T): Assertion<void>; extend: (matchers: object) => void };
