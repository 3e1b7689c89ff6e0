import * as communityFacts from '@c18n/communities/facts';
import type { FactDefinition } from '@c18n/platform/domain/defineFact';
import type { Fact } from '@c18n/platform/domain/Fact';
import { expect, test } from 'vitest';
import { eventOf } from './eventOf.ts';
import * as postFacts from './facts.ts';
import { eventResolvers } from './resolvers/eventResolvers.ts';

const ids = { communityId: 'community_a', postId: 'post_a', commentId: 'comment_a', targetId: 'comment_a' };
const data = { ...ids, personId: 'person_a', code: 'like', parentId: 'comment_b', depth: 1 };

function factOf({ type }: Pick<FactDefinition, 'type'>, changes: object = {}): Fact {
  return {
    ...{ id: 'command_a.0', type, stream: 'communities', partition: 0, number: 1, place: ids.communityId },
    ...{ subject: 'membership_a', actor: 'person_a', time: 0, wordsOf: null, data: { ...data, ...changes } },
  };
}

const told = [...Object.values(communityFacts), ...Object.values(postFacts)].filter(
  (definition) => definition !== communityFacts.CommunityCreated,
);

test.each(told.map((definition) => [definition.type, definition] as const))('%s is told', (_type, definition) => {
  const event = eventOf(factOf(definition));
  expect(event).toMatchObject({ communityId: 'community_a' });
  expect(Object.keys(eventResolvers)).toContain(event?.__typename);
});

test('that a community was made is told to nobody: nobody can follow it yet', () => {
  expect(eventOf(factOf(communityFacts.CommunityCreated))).toBeNull();
});

test('a membership is named by the subject of its fact', () => {
  expect(eventOf(factOf(communityFacts.MemberLeft))).toEqual({
    ...{ __typename: 'MemberLeft', communityId: 'community_a', membershipId: 'membership_a' },
  });
});

test('a comment tells what it answers, unless that is the post', () => {
  const { CommentAdded } = postFacts;
  expect(eventOf(factOf(CommentAdded))).toMatchObject({ parentId: 'comment_b' });
  expect(eventOf(factOf(CommentAdded, { parentId: 'post_a', depth: 0 }))).toMatchObject({ parentId: null });
});

test('both facts about reactions are one kind of event', () => {
  const reaction = { __typename: 'ReactionChanged', targetId: 'comment_a', personId: 'person_a', code: 'like' };
  expect(eventOf(factOf(postFacts.ReactionAdded))).toMatchObject({ ...reaction, present: true });
  expect(eventOf(factOf(postFacts.ReactionRemoved))).toMatchObject({ ...reaction, present: false });
});
