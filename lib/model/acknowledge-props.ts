/** What a user writes to acknowledge a finding. */
export interface AcknowledgeProps {
  /** Name or code of the rule, `virtual-service-subset-defined` or `IST0101`. */
  readonly rule: string;
  /** Why the finding is acceptable. Reports show it. */
  readonly reason: string;
}
