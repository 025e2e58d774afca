/** Internal: thrown by the quick reader for syntax that it leaves to the library, and always caught in this folder. */
export class Unusual extends Error {
  public constructor() {
    super('left to the YAML library');
  }
}
