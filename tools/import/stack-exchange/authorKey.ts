import type { Row } from './readRows.ts';

/** The key of the person that a user becomes. */
export function userKey(id: string): string {
  return `user ${id}`;
}

/**
 * Whose a post or a comment is. A deleted user is known by the name that was left, or by none: then all of them are one.
 *
 * @param owner what the attributes begin with: `Owner` of posts, none of comments
 */
export function authorKey(row: Row, owner: '' | 'Owner'): string {
  const [id, name] = [row[`${owner}UserId`], row[owner === '' ? 'UserDisplayName' : 'OwnerDisplayName']];
  return id === undefined ? `deleted user ${name ?? ''}`.trim() : userKey(id);
}
