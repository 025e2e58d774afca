/** A compiled rule of `x-kubernetes-validations`. */
export interface CelRule {
  /** As written in the CRD. */
  readonly rule: string;
  /** @throws {CelError} when the evaluation fails */
  readonly holds: (self: unknown) => boolean;
}
