import type { ImportProblem } from '../ImportProblem.ts';

/** A message as it will be imported. Its key tells the file and the line that it comes from. */
export type PlannedMessage = {
  readonly key: string;
  readonly nick: string;
  readonly time: number;
  readonly text: string;
  /** The key of the message that it answers, which comes before it. */
  readonly replyToKey: string | null;
};

/** A channel becomes a community with one user-group. Its messages are in the order of the files' beginnings and of lines. */
export type PlannedChannel = {
  readonly name: string;
  readonly nicks: readonly string[];
  readonly messages: readonly PlannedMessage[];
};

/** All that is to be imported, and what cannot be. */
export type IrcPlan = {
  readonly channels: readonly PlannedChannel[];
  readonly problems: readonly ImportProblem[];
  readonly lineCount: number;
  readonly systemLines: number;
};
