import type { Decision } from './defineCommand.ts';

/** The refusal that becomes the error IDEMPOTENCY_KEY_REUSED. */
export const KEY_REUSED = 'IDEMPOTENCY_KEY_REUSED!';

/**
 * Decides that the key of a command was used for something else, longer ago than keys are remembered: what was made under it is there. Not
 * one of the mutation's own refusals: the sender gets the error IDEMPOTENCY_KEY_REUSED.
 */
export function keyReused(): Decision<never> {
  return { refused: KEY_REUSED as never };
}
