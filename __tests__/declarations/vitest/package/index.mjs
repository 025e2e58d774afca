/** What was given to `expect.extend`. */
export const extended = {};

export const expect = { extend: (matchers) => Object.assign(extended, matchers) };
