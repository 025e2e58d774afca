/** Thrown inside the quick reader for what it leaves to the YAML library; never seen outside. */
export class Unusual extends Error {
  public constructor() {
    super('left to the YAML library');
  }
}
