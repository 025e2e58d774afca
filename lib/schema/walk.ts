import type { Wording } from '../model/finding';
import type { FindingKind, SchemaFinding } from './finding';

/** Where a walk through an object is, and what it found so far. */
export class Walk {
  public readonly path: (string | number)[] = [];
  public readonly findings: SchemaFinding[] = [];
  /** Reported after the others: the API server compares the items of lists when all values are looked at. */
  public readonly duplicates: SchemaFinding[] = [];
  private readonly isTrial: boolean;
  private failures = 0;

  /** @param isTrial only whether there is a finding is asked, so that none needs words */
  public constructor(isTrial = false) {
    this.isTrial = isTrial;
  }

  public get hasFailed(): boolean {
    return this.failures > 0;
  }

  /** @param field the field below that is meant, when it is not the value itself */
  public add(kind: FindingKind, describe: () => Wording, field?: string | number): void {
    this.failures++;
    if (this.isTrial) return;
    const path = field === undefined ? [...this.path] : [...this.path, field];
    (kind === 'duplicate' ? this.duplicates : this.findings).push({ kind, path, ...describe() });
  }
}
