import type { Wording } from '../model/finding';
import type { FindingKind, SchemaFinding } from './finding';

/** The current place in an object, and the findings so far. */
export class Walk {
  public readonly path: (string | number)[] = [];
  public readonly findings: SchemaFinding[] = [];
  /** Reported after the others: the API server compares list items after it has validated all values. */
  public readonly duplicates: SchemaFinding[] = [];
  private readonly isTrial: boolean;
  private failures = 0;

  /** @param isTrial only whether there is a finding matters, so findings have no messages */
  public constructor(isTrial = false) {
    this.isTrial = isTrial;
  }

  public get hasFailed(): boolean {
    return this.failures > 0;
  }

  /** @param field the field below the current value; undefined for the value itself */
  public add(kind: FindingKind, describe: () => Wording, field?: string | number): void {
    this.failures++;
    if (this.isTrial) return;
    const path = field === undefined ? [...this.path] : [...this.path, field];
    (kind === 'duplicate' ? this.duplicates : this.findings).push({ kind, path, ...describe() });
  }
}
