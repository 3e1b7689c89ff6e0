import type { ImportProblem } from '../ImportProblem.ts';
import type { IrcPlan, PlannedChannel, PlannedMessage } from './IrcPlan.ts';
import type { Replies } from './parseAnnotations.ts';
import type { IrcLog, UnusableLine } from './parseIrcLog.ts';

/** A log with its annotations. `name` tells it apart; `channel` is the one of lines that do not say theirs. */
export type NamedLog = {
  readonly name: string;
  readonly channel: string;
  readonly log: IrcLog;
  readonly replies: Replies;
};

const sentences = {
  unreadable: 'The line has none of the known forms.',
  empty: 'The message says nothing.',
  undated: 'Neither the line nor the name of the file tells the day: give one with --date.',
} as const satisfies Readonly<Record<UnusableLine['problem'], string>>;

/** Plans what is to be imported from logs. Pure: the same logs give the same plan, key by key. */
export function planIrcImport(logs: readonly NamedLog[]): IrcPlan {
  const problems: ImportProblem[] = [];
  const channels = new Map<string, PlannedMessage[]>();
  for (const named of logs.toSorted(byBeginning)) {
    for (const { line, problem } of named.log.unusable) {
      problems.push({ item: keyOf(named, line), code: problem.toUpperCase(), message: sentences[problem] });
    }
    for (const [channel, message] of messagesOf(named, problems)) {
      const messages = channels.get(channel);
      if (messages === undefined) channels.set(channel, [message]);
      else messages.push(message);
    }
  }
  return {
    channels: [...channels].map(
      ([name, messages]): PlannedChannel => ({ name, messages, nicks: [...new Set(messages.map(({ nick }) => nick))] }),
    ),
    problems,
    lineCount: logs.reduce((sum, { log }) => sum + log.lineCount, 0),
    systemLines: logs.reduce((sum, { log }) => sum + log.systemLines, 0),
  };
}

function byBeginning(one: NamedLog, other: NamedLog): number {
  const beginning = ({ log }: NamedLog) => log.messages[0]?.time ?? 0;
  return beginning(one) - beginning(other) || (one.name < other.name ? -1 : 1);
}

function* messagesOf(named: NamedLog, problems: ImportProblem[]): Iterable<readonly [string, PlannedMessage]> {
  const channelOf = new Map<number, string>();
  for (const { line, nick, time, text, channel = null } of named.log.messages) {
    const room = channel ?? named.channel;
    const key = keyOf(named, line);
    const [parent, ...others] = named.replies.get(line) ?? [];
    // What came before it in the same channel; lines of people who come and go are no messages.
    const known = parent !== undefined && channelOf.get(parent) === room;
    if (parent !== undefined && !known) {
      problems.push({
        item: key,
        code: 'ANSWERS_NO_MESSAGE',
        message: `Line ${parent}, which it answers, is no message.`,
      });
    }
    if (others.length > 0) {
      problems.push({ item: key, code: 'ANSWERS_SEVERAL', message: `It also answers the lines ${others.join(', ')}.` });
    }
    channelOf.set(line, room);
    yield [room, { key, nick, time, text, replyToKey: known ? keyOf(named, parent) : null }];
  }
}

function keyOf({ name }: NamedLog, line: number): string {
  return `${name}:${line}`;
}
