import type { YamlFinding } from './yaml-finding';

/** Thrown inside for what ends the reading of a document; never seen outside. */
export class Unreadable extends Error {
  public readonly finding: YamlFinding;

  public constructor(finding: YamlFinding) {
    super(finding.message);
    this.finding = finding;
  }
}
