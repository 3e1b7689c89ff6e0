import type { GroupRole } from './groupRoles.ts';

/** What somebody is to a conversation or a message that they want to do something with. `importer`: on the whole installation. */
export type ConversationStanding = GroupRole | 'author' | 'importer';

/** Who may do what in a conversation: one standing of those given is enough. Reading and writing is for all who take part. */
const rights = {
  updateUserGroup: ['admin'],
  setUserGroupRole: ['admin'],
  addUserGroupMembers: ['admin', 'importer'],
  editMessage: ['author'],
  deleteMessage: ['author', 'admin'],
  /** Saying that somebody else wrote it, or when. */
  attributeMessage: ['importer'],
} as const satisfies Readonly<Record<string, readonly ConversationStanding[]>>;

export type ConversationRight = keyof typeof rights;

/** Whether somebody with these standings has the right. */
export function mayDo(right: ConversationRight, ...standings: readonly (ConversationStanding | null)[]): boolean {
  const enough: readonly (ConversationStanding | null)[] = rights[right];
  return standings.some((standing) => enough.includes(standing));
}
