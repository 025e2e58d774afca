import type { YamlProblem } from './yaml-problem';

/** Thrown inside for what ends the reading of a document; never seen outside. */
export class Unreadable extends Error {
  public readonly problem: YamlProblem;

  public constructor(problem: YamlProblem) {
    super(problem.message);
    this.problem = problem;
  }
}
