import type { Standing } from './Standing.ts';

const anyMember = ['community:owner', 'community:moderator', 'community:member'] as const;
const keepers = ['community:owner', 'community:moderator'] as const;

/**
 * Who may do what: from the action to the standings of which one is enough. This is the whole table; a decision or a resolver finds
 * out what somebody is, and asks here.
 */
export const policy = {
  createPeople: ['platform:administrator', 'platform:importer'],
  administerPeople: ['platform:administrator'],
  createCommunity: ['person'],
  updateCommunity: ['community:owner'],
  retireCommunity: ['community:owner'],
  joinCommunity: ['person'],
  leaveCommunity: anyMember,
  /** Owners and admins may all be gone, or deactivated: then an administrator makes somebody else one. */
  setCommunityMemberRole: ['community:owner', 'platform:administrator'],
  addCommunityMembers: [...keepers, 'platform:administrator', 'platform:importer'],
  /** Where everybody has left, somebody must be able to moderate what is still read. */
  addMembersToRetired: ['platform:administrator'],
  publishPost: anyMember,
  addComment: anyMember,
  addReaction: anyMember,
  acceptAnswer: [...keepers, 'author'],
  /** Saying that somebody else wrote it or reacted, or when: an import. */
  attribute: ['platform:importer'],
  editPost: ['author'],
  deletePost: ['author'],
  hidePost: keepers,
  editComment: ['author'],
  deleteComment: ['author'],
  hideComment: keepers,
  readHidden: [...keepers, 'author'],
  updateUserGroup: ['conversation:admin'],
  setUserGroupRole: ['conversation:admin', 'platform:administrator'],
  addUserGroupMembers: ['conversation:admin', 'platform:importer'],
  editMessage: ['author'],
  deleteMessage: ['author', 'conversation:admin'],
} as const satisfies Readonly<Record<string, readonly Standing[]>>;

export type Action = keyof typeof policy;

/** Whether somebody with these standings may. Somebody deactivated has none. */
export function isAllowed(action: Action, standings: readonly Standing[]): boolean {
  const enough: readonly Standing[] = policy[action];
  return standings.some((standing) => enough.includes(standing));
}
