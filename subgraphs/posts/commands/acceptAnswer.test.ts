import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { describe, expect, test } from 'vitest';
import { posts } from '../collections.ts';
import * as given from '../postScenario.ts';
import { acceptAnswer } from './acceptAnswer.ts';
import { addComment } from './addComment.ts';
import { deleteComment } from './deleteComment.ts';
import { hideComment } from './hideComment.ts';
import { unacceptAnswer } from './unacceptAnswer.ts';

const { ada, bob, eve, garden, givenComment, ivy, kim, mia, own, praise, roses } = given;
const accepting = { ...own, commentId: praise };
const taking = { communityId: garden, postId: roses };
const [other, nested] = [pairId('comment', 'other'), pairId('comment', 'nested')];

/** Kim's comment, another one on the post, and one that answers Kim's. */
function givenAnswers() {
  const scenario = givenComment();
  const comment = { ...own, text: 'In spring.' };
  scenario.when(addComment, { ...comment, commentId: other, parentId: roses }, { actor: mia });
  scenario.when(addComment, { ...comment, commentId: nested, parentId: praise }, { actor: mia });
  return scenario;
}

describe('accepting an answer', () => {
  test.each([bob, mia, ada])('is for the author and for who keeps the community: %s', (actor) => {
    const scenario = givenAnswers();
    scenario.when(acceptAnswer, accepting, { actor, time: 9_000 });
    expect(scenario.get(posts, roses)).toMatchObject({ acceptedAnswerId: praise, answerAcceptedAt: 9_000 });
  });

  test('takes the place of the one before', () => {
    const scenario = givenAnswers();
    scenario.when(acceptAnswer, accepting, { actor: bob });
    scenario.when(acceptAnswer, { ...accepting, commentId: other }, { actor: bob });
    expect(scenario.get(posts, roses)).toMatchObject({ acceptedAnswerId: other });
  });

  test('again changes nothing', () => {
    const scenario = givenAnswers();
    scenario.when(acceptAnswer, accepting, { actor: bob });
    expect(scenario.when(acceptAnswer, accepting, { actor: mia })).toEqual({ facts: [] });
  });

  test('is imported in the name of the post’s author', () => {
    const scenario = givenAnswers();
    const decision = scenario.when(acceptAnswer, { ...accepting, authorId: bob, occurredAt: 6 }, { actor: ivy });
    expect(decision).toHaveProperty('facts.0.data', {
      ...{ postId: roses, communityId: garden, authorId: bob, commentId: praise, personId: bob, occurredAt: 6 },
    });
    expect(scenario.get(posts, roses)).toMatchObject({ answerAcceptedAt: 6 });
  });

  test('is not for other members, nor in the name of one', () => {
    expect(givenAnswers().when(acceptAnswer, accepting, { actor: kim })).toEqual({ refused: 'NOT_ALLOWED' });
    const imported = { ...accepting, authorId: kim, occurredAt: 6 };
    expect(givenAnswers().when(acceptAnswer, imported, { actor: ivy })).toEqual({ refused: 'NOT_ALLOWED' });
    expect(givenAnswers().when(acceptAnswer, accepting, { actor: eve })).toEqual({ refused: 'NOT_A_MEMBER' });
  });

  test('is not of what answers another comment', () => {
    const decision = givenAnswers().when(acceptAnswer, { ...accepting, commentId: nested }, { actor: bob });
    expect(decision).toEqual({ refused: 'NOT_AN_ANSWER', fields: ['commentId'] });
  });

  test('is not of what nobody can read', () => {
    const comment = { communityId: garden, commentId: praise };
    const hidden = givenAnswers();
    hidden.when(hideComment, { ...comment, reason: 'Rude.' }, { actor: mia });
    expect(hidden.when(acceptAnswer, accepting, { actor: bob })).toMatchObject({ refused: 'HIDDEN' });
    const deleted = givenAnswers();
    deleted.when(deleteComment, comment, { actor: kim });
    expect(deleted.when(acceptAnswer, accepting, { actor: bob })).toMatchObject({ refused: 'DELETED' });
  });

  test('needs a comment', () => {
    const nothing = { ...accepting, commentId: pairId('comment', 'none') };
    expect(givenAnswers().when(acceptAnswer, nothing, { actor: bob })).toEqual({
      ...{ refused: NOT_FOUND, fields: ['commentId'] },
    });
  });
});

describe('an acceptance of the past', () => {
  const past = (commentId: string, occurredAt: number) => ({ ...accepting, authorId: bob, commentId, occurredAt });
  const nothing = { facts: [] };
  const scenarioOf = (...acceptances: readonly (readonly [comment: string, occurredAt: number])[]) => {
    const scenario = givenAnswers();
    for (const [comment, at] of acceptances) scenario.when(acceptAnswer, past(comment, at), { actor: ivy });
    return scenario;
  };

  test('does not take the place of one that was accepted since', () => {
    const scenario = scenarioOf([praise, 6]);
    scenario.when(acceptAnswer, { ...accepting, commentId: other }, { actor: bob, time: 10_000 });
    expect(scenario.when(acceptAnswer, past(praise, 6), { actor: ivy, time: 20_000 })).toEqual(nothing);
    expect(scenario.get(posts, roses)).toMatchObject({ acceptedAnswerId: other, answerAcceptedAt: 10_000 });
  });

  test('does not come back where it was taken back since, but a later one counts', () => {
    const scenario = scenarioOf([praise, 6]);
    scenario.when(unacceptAnswer, taking, { actor: bob, time: 10_000 });
    for (const [comment, at] of [
      [praise, 6],
      [other, 9_999],
      [praise, 10_000],
    ] as const) {
      expect(scenario.when(acceptAnswer, past(comment, at), { actor: ivy, time: 20_000 })).toEqual(nothing);
    }
    expect(scenario.get(posts, roses)).toMatchObject({ acceptedAnswerId: null });
    scenario.when(acceptAnswer, past(praise, 10_001), { actor: ivy, time: 20_000 });
    expect(scenario.get(posts, roses)).toMatchObject({ acceptedAnswerId: praise, answerAcceptedAt: 10_001 });
  });

  test.each([
    [
      'in order',
      [
        [praise, 6],
        [other, 7],
      ],
    ],
    [
      'the later one first',
      [
        [other, 7],
        [praise, 6],
      ],
    ],
    [
      'both twice',
      [
        [praise, 6],
        [other, 7],
        [praise, 6],
        [other, 7],
      ],
    ],
  ] as const)('gives way to a later one, in whatever order they are imported: %s', (_order, acceptances) => {
    const answer = { acceptedAnswerId: other, answerAcceptedAt: 7 };
    expect(scenarioOf(...acceptances).get(posts, roses)).toMatchObject(answer);
  });

  test.each([0, -1])('counts also where it is as old as this: %d', (occurredAt) => {
    expect(scenarioOf([praise, occurredAt]).get(posts, roses)).toMatchObject({
      ...{ acceptedAnswerId: praise, answerAcceptedAt: occurredAt },
    });
  });

  test('of the same moment as another leaves that one', () => {
    const scenario = scenarioOf([praise, 6]);
    expect(scenario.when(acceptAnswer, past(other, 6), { actor: ivy })).toEqual(nothing);
    expect(scenario.get(posts, roses)).toMatchObject({ acceptedAnswerId: praise });
  });

  test('does not keep anybody from accepting one now, in whoever’s name', () => {
    const scenario = scenarioOf([praise, 6]);
    scenario.when(unacceptAnswer, taking, { actor: bob, time: 10_000 });
    scenario.when(acceptAnswer, accepting, { actor: bob, time: 10_000 });
    expect(scenario.get(posts, roses)).toMatchObject({ acceptedAnswerId: praise });
    const now = { ...accepting, authorId: bob, commentId: other };
    scenario.when(acceptAnswer, now, { actor: ivy, time: 10_000 });
    expect(scenario.get(posts, roses)).toMatchObject({ acceptedAnswerId: other });
  });
});

describe('taking an acceptance back', () => {
  test.each([bob, mia])('leaves the post without: by %s', (actor) => {
    const scenario = givenAnswers();
    scenario.when(acceptAnswer, accepting, { actor: bob });
    scenario.when(unacceptAnswer, taking, { actor });
    expect(scenario.get(posts, roses)).toMatchObject({ acceptedAnswerId: null, answerAcceptedAt: null });
  });

  test('where there is none changes nothing', () => {
    expect(givenAnswers().when(unacceptAnswer, taking, { actor: bob })).toEqual({ facts: [] });
  });

  test('is not for others, and not in a retired community', () => {
    expect(givenAnswers().when(unacceptAnswer, taking, { actor: kim })).toEqual({ refused: 'NOT_ALLOWED' });
    const retired = given.retire(givenAnswers());
    expect(retired.when(unacceptAnswer, taking, { actor: bob })).toEqual({ refused: 'COMMUNITY_RETIRED' });
    expect(given.retire(givenAnswers()).when(acceptAnswer, accepting, { actor: bob })).toEqual({
      refused: 'COMMUNITY_RETIRED',
    });
  });
});

test('an author who has left the community neither accepts an answer nor takes that back', () => {
  const scenario = givenAnswers();
  scenario.when(acceptAnswer, accepting, { actor: mia });
  given.leave(scenario, bob);
  const refused = { refused: 'NOT_A_MEMBER' };
  expect(scenario.when(acceptAnswer, { ...accepting, commentId: other }, { actor: bob })).toEqual(refused);
  expect(scenario.when(unacceptAnswer, taking, { actor: bob })).toEqual(refused);
  expect(scenario.when(unacceptAnswer, taking, { actor: eve })).toEqual(refused);
});
