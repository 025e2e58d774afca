import type { TraceStep } from './decision';

/** Adds the trace to what was decided. It is written when somebody reads it, as most decisions are never explained. */
export function traced<T extends object>(
  decided: T,
  write: () => readonly TraceStep[],
): T & { readonly trace: readonly TraceStep[] } {
  let written: readonly TraceStep[] | undefined;
  return {
    ...decided,
    get trace() {
      return (written ??= write());
    },
  };
}
