/** A rule of `x-kubernetes-validations`, compiled. */
export interface CelRule {
  /** As the CRD has it. */
  readonly rule: string;
  /** @throws {CelError} where CEL has no value */
  readonly holds: (self: unknown) => boolean;
}
