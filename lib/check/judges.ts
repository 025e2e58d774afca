import type { Judge } from './judge';
import { duplicateJudge } from './duplicate-judge';

/** All that judges objects, in the order in which it does. */
export const judges: readonly Judge[] = [duplicateJudge];
