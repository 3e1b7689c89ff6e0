import { badInput } from '@c18n/platform/errors/badInput';
import { pairId } from '@c18n/platform/ids/pairId';
import type { CommandSender } from '@c18n/platform/submission/CommandSender';
import { commentSending } from './commentSending.ts';
import { postSending } from './postSending.ts';

/** Names a post or a comment in one of three ways: by its id, or by the key under which it was imported. */
export type TargetReference = {
  /** What the input fields begin with: `parent`, `target`. */
  readonly prefix: string;
  readonly id: string | null | undefined;
  readonly postKey: string | null | undefined;
  readonly commentKey: string | null | undefined;
};

// The id of what was imported under a key depends on nothing but the community and the key; the rest only has to be possible.
const anything = { authorId: pairId('person', 'any'), occurredAt: 0, title: 'any', text: 'any' };
const ANY_PARENT = pairId('post', 'any');

/** The id of what an item of an import refers to. @throws CodedError BAD_USER_INPUT unless it refers in exactly one way */
export function importedTarget(
  commands: Pick<CommandSender, 'deriver'>,
  communityId: string,
  { prefix, id, postKey, commentKey }: TargetReference,
): string {
  const given = [id, postKey, commentKey].filter((way) => way !== null && way !== undefined);
  if (given.length !== 1) {
    throw badInput(`${prefix}Id`, `or ${prefix}PostKey or ${prefix}CommentKey must be given, and only one of them`);
  }
  if (typeof postKey === 'string') {
    return commands.deriver(postSending(communityId, { ...anything, key: postKey }))('post');
  }
  if (typeof commentKey === 'string') {
    return commands.deriver(commentSending(communityId, { ...anything, key: commentKey }, ANY_PARENT))('comment');
  }
  return id ?? '';
}
