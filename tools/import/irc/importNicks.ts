import { cleanLine } from '../cleanText.ts';
import type { ImportParts } from '../ImportParts.ts';
import { importPeople } from '../importPeople.ts';
import { userNameOf } from '../userNameOf.ts';

/** Makes a person for each nick, or finds the one that was made before. Returns their ids by nick; nicks that were refused are missing. */
export function importNicks(parts: ImportParts, nicks: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = nicks.map((nick) => ({
    key: nick,
    userName: userNameOf('irc', nick, 'nick'),
    displayName: cleanLine(nick, 100) || 'somebody',
  }));
  return importPeople(parts, 'irc', people);
}
