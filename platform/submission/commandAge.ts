/** Commands older than this, in milliseconds, are refused: their outcomes may be forgotten already, so a repetition could not be told. */
export const COMMAND_AGE = 7 * 24 * 3_600_000;
