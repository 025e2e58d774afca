import type { YamlFinding } from './yaml-finding';

/** Internal: thrown for an error that ends the reading of a document, and always caught in this folder. */
export class Unreadable extends Error {
  public readonly finding: YamlFinding;

  public constructor(finding: YamlFinding) {
    super(finding.message);
    this.finding = finding;
  }
}
