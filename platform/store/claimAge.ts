import { COMMAND_AGE } from '../submission/commandAge.ts';

/**
 * A claim that was last taken longer ago than this, in milliseconds, and not kept, is void: its command is refused by then, whether or not
 * it is still about. The day beyond that age is for clocks that differ, and for a batch that was decided just before.
 */
export const CLAIM_AGE = COMMAND_AGE + 24 * 3_600_000;
