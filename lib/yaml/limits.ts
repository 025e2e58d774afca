/** Deeper than any Kubernetes object; Go's readers stop at 10,000. */
export const deepestNesting = 300;

/** More values than an object of the largest size that the API server accepts has. */
export const mostNodes = 1_000_000;

/** How many values aliases may add to a document. */
export const mostByAliases = 200_000;

/** The largest request that the API server accepts. */
export const longestDocument = 3 * 1024 * 1024;
