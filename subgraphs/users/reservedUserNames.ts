import { folded } from './folded.ts';

/** Names that somebody could take for an office of the installation. */
const reserved: ReadonlySet<string> = new Set([
  ...['abuse', 'admin', 'administrator', 'all', 'anonymous', 'c18n', 'deleted', 'everyone', 'help', 'here', 'info'],
  ...['installation', 'moderator', 'official', 'root', 'security', 'staff', 'support', 'system', 'team', 'webmaster'],
]);

/** Whether nobody may have this user name, however it is written. */
export function isReservedUserName(userName: string): boolean {
  return reserved.has(folded(userName));
}
