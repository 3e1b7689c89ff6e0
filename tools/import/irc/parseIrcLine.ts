/** What a line of an IRC log is. `clock` is in seconds since midnight; `channel` and `date` (`2018-05-29`) where the line itself says them. */
export type ParsedIrcLine =
  | {
      readonly kind: 'message';
      readonly channel: string | null;
      readonly date: string | null;
      readonly clock: number;
      readonly nick: string;
      readonly text: string;
    }
  /** Somebody came, left or changed their name: no message, but a line that counts. */
  | { readonly kind: 'system' }
  | { readonly kind: 'unreadable' };

const STAMPED =
  /^(?:(?<channel>\S+) (?<date>\d{4}-\d\d-\d\d) )?\[(?<hours>[01]\d|2[0-3]):(?<minutes>[0-5]\d)(?::(?<seconds>[0-5]\d))?\] ?(?<said>.*)$/;
/** Some logs put a blank into a nick, before or behind a bracket. */
const SPOKEN = /^<(?<nick>[^<>]*[^<>\s][^<>]*)>(?<text>.*)$/;
/** What somebody does (`/me`), and what a program notes. */
const DONE = /^\s*\* ?(?<nick>[^\s*]\S*)(?<text>.*)$/;
const NOTED = /^-(?<nick>[^\s:]+?)(?::\S+)?- (?<text>.*)$/;
const SYSTEM = /^(?:\S+ \d{4}-\d\d-\d\d )?===/;

// Colours and styles of mIRC (https://modern.ircdocs.horse/formatting), then every other control character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const FORMATTING = /\u0003(?:\d{1,2}(?:,\d{1,2})?)?|\u0004(?:[0-9a-f]{6})?|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gi;

/**
 * Reads one line, in one of the forms `[09:14] <nick> text`, `channel 2018-05-29 [21:20:37] <nick> text` and `=== nick has joined`.
 * What somebody does (`* nick waves`) is a message, too. Formatting codes are dropped,
 * also from nicks: where nothing else is there, the nick is empty.
 */
export function parseIrcLine(line: string): ParsedIrcLine {
  if (SYSTEM.test(line)) return { kind: 'system' };
  const { channel, date, hours, minutes, seconds, said = '' } = STAMPED.exec(line)?.groups ?? {};
  const spoken = SPOKEN.exec(said)?.groups ?? NOTED.exec(said)?.groups;
  const done = DONE.exec(said)?.groups;
  const { nick: name, text = '' } = spoken ?? done ?? {};
  if (hours === undefined || minutes === undefined || name === undefined) return { kind: 'unreadable' };
  const nick = name.replace(FORMATTING, '').replace(/\s/g, '');
  const words = text.replace(FORMATTING, '').trim();
  return {
    ...{ kind: 'message', channel: channel ?? null, date: date ?? null, nick },
    clock: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0),
    text: done === undefined ? words : `* ${nick} ${words}`,
  };
}
