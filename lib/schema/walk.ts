import type { Problem, ProblemKind } from './problem';

/** What is said of a problem, but where. */
export interface Finding {
  readonly message: string;
  readonly fix?: string;
}

/** Where a walk through an object is, and what it found so far. */
export class Walk {
  public readonly path: (string | number)[] = [];
  public readonly problems: Problem[] = [];
  /** Reported after the others: the API server compares the items of lists when all values are looked at. */
  public readonly duplicates: Problem[] = [];
  private readonly isTrial: boolean;
  private failures = 0;

  /** @param isTrial only whether there is a problem is asked, so that none needs words */
  public constructor(isTrial = false) {
    this.isTrial = isTrial;
  }

  public get hasFailed(): boolean {
    return this.failures > 0;
  }

  /** @param field the field below that is meant, when it is not the value itself */
  public add(kind: ProblemKind, describe: () => Finding, field?: string | number): void {
    this.failures++;
    if (this.isTrial) return;
    const path = field === undefined ? [...this.path] : [...this.path, field];
    (kind === 'duplicate' ? this.duplicates : this.problems).push({ kind, path, ...describe() });
  }
}
