import { CodedError } from '@c18n/platform/errors/CodedError';
import { pairId } from '@c18n/platform/ids/pairId';
import type { CommandSender } from '@c18n/platform/submission/CommandSender';
import { expect, test } from 'vitest';
import { garden, roses } from '../postScenario.ts';
import { importedTarget, type TargetReference } from './importedTarget.ts';

/** Derives an id from what tells a command apart. */
const deriver: CommandSender['deriver'] =
  ({ definition, idempotencyKey, data }) =>
  (prefix) =>
    pairId(
      prefix,
      definition.type,
      definition.place(data((kind) => pairId(kind, 'made')) as never),
      `${idempotencyKey}`,
    );

const target = (given: Partial<TargetReference>) =>
  importedTarget({ deriver }, garden, { prefix: 'parent', id: null, postKey: null, commentKey: null, ...given });

test('an id is the id', () => {
  expect(target({ id: roses })).toBe(roses);
});

test('a key is that of a post or of a comment in the same community', () => {
  expect(target({ postKey: 'one' })).toBe(pairId('post', 'c18n.posts.publishPost', garden, 'one'));
  expect(target({ commentKey: 'one' })).toBe(pairId('comment', 'c18n.posts.addComment', garden, 'one'));
});

test.each([
  {},
  { id: roses, postKey: 'one' },
  { id: roses, commentKey: 'one' },
  { postKey: 'one', commentKey: 'one' },
  { id: roses, postKey: 'one', commentKey: 'one' },
])('only one of them is given, not %j', (given) => {
  expect(() => target(given)).toThrow(CodedError);
  expect(() => target(given)).toThrow(
    'parentId or parentPostKey or parentCommentKey must be given, and only one of them',
  );
});
