import { createHash } from 'node:crypto';

const LONGEST = 24;
/** Of a name with a mark: with the prefix, two signs and the mark it has the 40 characters that a user name may have. */
const LONGEST_MARKED = 18;
/** In hexadecimal characters: 64 bits, so that chance never gives two names one. */
const MARK = 16;

/**
 * The user name of the person that a name becomes: a prefix, like `irc`, and the name. What a user name cannot have or tell apart
 * (capitals, brackets, great length) is left out and made up for by a mark behind a dot. The same name gives the same user name, different
 * names different ones.
 *
 * @param prefix letters, at most 4
 * @param nothing stands for a name of which nothing is left: letters, at most 18
 */
export function userNameOf(prefix: string, name: string, nothing: string): string {
  if (name.length <= LONGEST && /^[a-z0-9]+([_-]+[a-z0-9]+)*$/.test(name)) return `${prefix}-${name}`;
  const plain =
    name
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-')
      .slice(0, LONGEST_MARKED) ?? nothing;
  return `${prefix}-${plain}.${createHash('sha256').update(name).digest('hex').slice(0, MARK)}`;
}
