import type { Sessions } from '@c18n/platform/subgraph/Sessions';
import { folded } from './folded.ts';

/** The key under which a user name is claimed and found, however it is cased. */
export function userNameKey(sessions: Pick<Sessions, 'claimKey'>, userName: string): string {
  return sessions.claimKey('user-name', folded(userName));
}

/** The key under which an email address is claimed and found, however it is cased. */
export function emailKey(sessions: Pick<Sessions, 'claimKey'>, email: string): string {
  return sessions.claimKey('email', folded(email));
}
