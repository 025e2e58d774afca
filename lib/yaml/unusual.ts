/** Internal: thrown by the quick readers for syntax that they leave to the full reader, and always caught in this folder. */
export class Unusual extends Error {
  public constructor() {
    super('left to the full reader');
  }
}

/** One for all: an error with a stack of its own takes longer than reading a small document. */
export const unusual = new Unusual();
