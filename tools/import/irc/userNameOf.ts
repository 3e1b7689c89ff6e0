import { createHash } from 'node:crypto';

const LONGEST = 24;

/**
 * The user name of the person that a nick becomes: `irc-` and the nick. What a user name cannot have or tell apart (capitals, brackets, great
 * length) is left out and made up for by a mark behind a dot. The same nick gives the same name, different nicks different ones.
 */
export function userNameOf(nick: string): string {
  if (nick.length <= LONGEST && /^[a-z0-9]+([_-]+[a-z0-9]+)*$/.test(nick)) return `irc-${nick}`;
  const plain =
    nick
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, LONGEST) ?? 'nick';
  return `irc-${plain}.${createHash('sha256').update(nick).digest('hex').slice(0, 8)}`;
}
