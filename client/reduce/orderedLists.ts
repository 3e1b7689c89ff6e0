/** A list whose order never changes: who belongs to it, and where, can be told from its members alone. */
export type OrderedList = {
  /** The type and the field that hold it. */
  readonly owner: string;
  readonly field: string;
  /** The type of its members, and their field that refers to the owner. */
  readonly member: string;
  readonly of: string;
  /** Members have these values; others do not belong to it. */
  readonly where?: Readonly<Record<string, unknown>>;
  /** What it is ordered by, and then by id. */
  readonly by: string;
  readonly descending?: true;
};

const newest = { descending: true } as const;

/** The lists that events keep as they are. */
export const orderedLists: readonly OrderedList[] = [
  {
    owner: 'Community',
    field: 'posts',
    member: 'Post',
    of: 'community',
    where: { listed: true },
    by: 'publishedAt',
    ...newest,
  },
  {
    owner: 'Community',
    field: 'members',
    member: 'CommunityMembership',
    of: 'community',
    where: { state: 'MEMBER' },
    by: 'joinedAt',
  },
  {
    owner: 'Post',
    field: 'comments',
    member: 'Comment',
    of: 'post',
    where: { parent: null },
    by: 'addedAt',
    ...newest,
  },
  { owner: 'Comment', field: 'replies', member: 'Comment', of: 'parent', by: 'addedAt', ...newest },
  {
    owner: 'UserGroup',
    field: 'members',
    member: 'UserGroupMember',
    of: 'userGroup',
    where: { state: 'MEMBER' },
    by: 'joinedAt',
  },
  { owner: 'UserGroup', field: 'messages', member: 'Message', of: 'conversation', by: 'number' },
  { owner: 'DirectConversation', field: 'messages', member: 'Message', of: 'conversation', by: 'number' },
  { owner: 'Message', field: 'replies', member: 'Message', of: 'replyTo', by: 'number' },
];
