import { parseIrcLine } from './parseIrcLine.ts';

/** A message of a log. `line` counts all lines of the file from 0, `time` is in milliseconds since the epoch. */
export type IrcMessage = {
  readonly line: number;
  readonly channel: string | null;
  readonly nick: string;
  readonly time: number;
  readonly text: string;
};

/** A line that holds no message that could be imported, and why. */
export type UnusableLine = { readonly line: number; readonly problem: 'unreadable' | 'empty' | 'undated' };

export type IrcLog = {
  readonly lineCount: number;
  readonly systemLines: number;
  readonly messages: readonly IrcMessage[];
  readonly unusable: readonly UnusableLine[];
};

const DAY = 86_400;
/** Clocks of a log wander by minutes; where one falls by more than half a day, it was midnight. */
const ROLL_OVER = DAY / 2;

/**
 * Reads a log.
 *
 * @param date the day that it begins on (`2004-12-25`, UTC), for lines that do not say theirs; null: those cannot be used
 */
export function parseIrcLog(source: string, date: string | null): IrcLog {
  const lines = source.split('\n').map((line) => line.replace(/\r$/, ''));
  if (lines.at(-1) === '') lines.pop();
  const messages: IrcMessage[] = [];
  const unusable: UnusableLine[] = [];
  let systemLines = 0;
  let midnights = 0;
  let before = 0;
  for (const [line, content] of lines.entries()) {
    const parsed = parseIrcLine(content);
    if (parsed.kind === 'system') systemLines += 1;
    else if (parsed.kind === 'unreadable') unusable.push({ line, problem: 'unreadable' });
    else {
      const { channel, clock, nick, text } = parsed;
      if (parsed.date === null && before - clock > ROLL_OVER) midnights += 1;
      before = clock;
      const day = Date.parse(parsed.date ?? date ?? '') / 1_000 + (parsed.date === null ? midnights * DAY : 0);
      if (Number.isNaN(day)) unusable.push({ line, problem: 'undated' });
      else if (text === '') unusable.push({ line, problem: 'empty' });
      else messages.push({ line, channel, nick, time: (day + clock) * 1_000, text });
    }
  }
  return { lineCount: lines.length, systemLines, messages, unusable };
}
