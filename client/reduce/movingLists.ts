/** A list that no event keeps. */
export type MovingList = {
  /** The type and the field, see `fieldKey`, that hold it. */
  readonly owner: string;
  readonly field: string;
  /** The objects whose changes move it: their type, and their field that refers to the owner. The owner itself unless given. */
  readonly member?: { readonly type: string; readonly of: string };
  /** The fields whose changes move it. */
  readonly when: readonly string[];
};

const TOP = '({"order":"TOP"})';
const words = ['version', 'hiddenAt', 'deletedAt'];

/** The lists that are to be read again when one of these fields of a member, or of the owner, has changed. */
export const movingLists: readonly MovingList[] = [
  {
    ...{ owner: 'Community', field: `posts${TOP}` },
    ...{ member: { type: 'Post', of: 'community' }, when: ['score', 'listed'] },
  },
  { owner: 'Post', field: `comments${TOP}`, member: { type: 'Comment', of: 'post' }, when: ['score'] },
  { owner: 'Comment', field: `replies${TOP}`, member: { type: 'Comment', of: 'parent' }, when: ['score'] },
  { owner: 'Post', field: 'versions', when: words },
  { owner: 'Comment', field: 'versions', when: words },
  { owner: 'Message', field: 'formerVersions', when: words },
];
