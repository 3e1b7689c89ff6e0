import type { Outcome } from './OutcomeStore.ts';

/**
 * Whether an outcome answers whatever is submitted under the command's id from then on. Others answer the submissions that they name, and
 * the next one is decided anew: failures, and refusals of commands whose id says what they bring in, like the items of an import.
 */
export function isFinal({ state, retriable }: Pick<Outcome, 'state' | 'retriable'>): boolean {
  return state !== 'FAILED' && retriable !== true;
}
