import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { pairId } from '@c18n/platform/ids/pairId';
import { describe, expect, test } from 'vitest';
import { comments, posts, reactions } from '../collections.ts';
import { ReactionAdded } from '../facts.ts';
import * as given from '../postScenario.ts';
import { reactionId } from '../reactionId.ts';
import { addReaction, CODES_PER_PERSON, CODES_PER_TARGET } from './addReaction.ts';
import { deletePost } from './deletePost.ts';
import { hidePost } from './hidePost.ts';
import { removeReaction } from './removeReaction.ts';

const { ada, bob, eve, garden, ivy, kim, mia, own, praise, roses } = given;
const emoji = Array.from({ length: CODES_PER_TARGET + 1 }, (_, index) => String.fromCodePoint(0x1f600 + index));
const react = (code: string) => ({ ...own, targetId: roses, code });
const takeBack = (code: string) => ({ communityId: garden, targetId: roses, code });

describe('reacting', () => {
  test('counts each person once for each code', () => {
    const scenario = given.givenPost();
    scenario.when(addReaction, react('like'), { actor: kim, time: 3_000 });
    scenario.when(addReaction, react('like'), { actor: ada });
    scenario.when(addReaction, react('🎉'), { actor: kim });
    expect(scenario.get(posts, roses)).toMatchObject({
      reactionCounts: [
        { code: 'like', count: 2 },
        { code: '🎉', count: 1 },
      ],
      ...{ likes: 2, dislikes: 0, score: 2 },
    });
    expect(scenario.get(reactions, reactionId(roses, kim, 'like'))).toMatchObject({
      ...{ targetId: roses, personId: kim, code: 'like', reactedAt: 3_000 },
    });
  });

  test('twice, even at once, changes nothing', () => {
    const scenario = given.givenPost();
    scenario.when(addReaction, react('like'), { actor: kim });
    expect(scenario.when(addReaction, react('like'), { actor: kim })).toEqual({ facts: [] });
    expect(scenario.get(posts, roses)).toMatchObject({ likes: 1 });
  });

  test('with the same emoji in its other form changes nothing', () => {
    const scenario = given.givenPost();
    scenario.when(addReaction, react('❤️'), { actor: kim });
    expect(scenario.when(addReaction, react('❤'), { actor: kim })).toEqual({ facts: [] });
  });

  test('with a dislike takes the like back', () => {
    const scenario = given.givenPost();
    scenario.when(addReaction, react('like'), { actor: kim });
    expect(scenario.when(addReaction, react('dislike'), { actor: kim })).toHaveProperty('facts.length', 2);
    expect(scenario.get(posts, roses)).toMatchObject({
      ...{ likes: 0, dislikes: 1, score: -1, reactionCounts: [{ code: 'dislike', count: 1 }] },
    });
    expect(scenario.get(reactions, reactionId(roses, kim, 'like'))).toMatchObject({ takenBackAt: expect.any(Number) });
    scenario.when(addReaction, react('like'), { actor: kim });
    expect(scenario.get(posts, roses)).toMatchObject({ likes: 1, dislikes: 0, score: 1 });
  });

  test('to a comment counts there', () => {
    const scenario = given.givenComment();
    scenario.when(addReaction, { ...react('dislike'), targetId: praise }, { actor: bob });
    expect(scenario.get(comments, praise)).toMatchObject({ dislikes: 1, score: -1 });
    expect(scenario.get(posts, roses)).toMatchObject({ dislikes: 0 });
  });

  test('is imported in the name of a member', () => {
    const scenario = given.givenPost();
    scenario.when(addReaction, { ...react('like'), authorId: kim, occurredAt: 6 }, { actor: ivy });
    expect(scenario.get(reactions, reactionId(roses, kim, 'like'))).toMatchObject({ personId: kim, reactedAt: 6 });
    expect(scenario.when(addReaction, react('like'), { actor: kim })).toEqual({ facts: [] });
  });
});

describe('a reaction of the past', () => {
  const past = (code: string, occurredAt: number) => ({ ...react(code), authorId: kim, occurredAt });
  const nothing = { facts: [] };

  test('does not bring back one that was taken back since', () => {
    const scenario = given.givenPost();
    scenario.when(addReaction, past('like', 6), { actor: ivy });
    scenario.when(removeReaction, takeBack('like'), { actor: kim, time: 10_000 });
    expect(scenario.when(addReaction, past('like', 6), { actor: ivy, time: 20_000 })).toEqual(nothing);
    expect(scenario.when(addReaction, past('like', 11_000), { actor: ivy, time: 20_000 })).not.toEqual(nothing);
    expect(scenario.get(posts, roses)).toMatchObject({ likes: 1 });
  });

  test('does not come back for a later opposite that was taken back itself', () => {
    const scenario = given.givenPost();
    scenario.when(addReaction, past('dislike', 8), { actor: ivy });
    scenario.when(removeReaction, takeBack('dislike'), { actor: kim, time: 10_000 });
    expect(scenario.when(addReaction, past('like', 5), { actor: ivy, time: 20_000 })).toEqual(nothing);
    expect(scenario.get(posts, roses)).toMatchObject({ likes: 0, dislikes: 0 });
  });

  test('does not take the place of a later opposite, but of an earlier one', () => {
    const scenario = given.givenPost();
    for (const [code, time] of [
      ['dislike', 8],
      ['like', 6],
      ['dislike', 7],
    ] as const) {
      scenario.when(addReaction, past(code, time), { actor: ivy });
    }
    expect(scenario.get(posts, roses)).toMatchObject({ likes: 0, dislikes: 1 });
    scenario.when(addReaction, past('like', 9), { actor: ivy });
    expect(scenario.get(posts, roses)).toMatchObject({ likes: 1, dislikes: 0 });
    expect(scenario.when(addReaction, past('dislike', 8), { actor: ivy })).toEqual(nothing);
  });

  test('does not keep anybody from reacting again now', () => {
    const scenario = given.givenPost();
    scenario.when(addReaction, react('like'), { actor: kim });
    scenario.when(removeReaction, takeBack('like'), { actor: kim });
    expect(scenario.when(addReaction, react('like'), { actor: kim })).toHaveProperty('facts.length', 1);
    expect(scenario.when(addReaction, react('like'), { actor: kim })).toEqual(nothing);
  });
});

describe('nobody reacts', () => {
  test('who is no member', () => {
    expect(given.givenPost().when(addReaction, react('like'), { actor: eve })).toEqual({ refused: 'NOT_A_MEMBER' });
  });

  test('who is deactivated', () => {
    const scenario = given.deactivate(given.givenPost(), kim);
    expect(scenario.when(addReaction, react('like'), { actor: kim })).toEqual({ refused: 'DEACTIVATED' });
  });

  test('in the name of others, but an importer', () => {
    const decision = given.givenPost().when(addReaction, { ...react('like'), authorId: ada }, { actor: kim });
    expect(decision).toEqual({ refused: 'NOT_ALLOWED', fields: ['authorId'] });
  });

  test('in the future', () => {
    const ahead = { ...react('like'), authorId: kim, occurredAt: 9 };
    const decision = given.givenPost().when(addReaction, ahead, { actor: ivy, time: 8 });
    expect(decision).toEqual({ refused: 'TIME_AHEAD', fields: ['occurredAt'] });
  });

  test('in a retired community', () => {
    const decision = given.retire(given.givenPost()).when(addReaction, react('like'), { actor: kim });
    expect(decision).toEqual({ refused: 'COMMUNITY_RETIRED' });
  });

  test('to what was deleted before', () => {
    const scenario = given.givenPost();
    scenario.when(deletePost, { communityId: garden, postId: roses }, { actor: bob });
    expect(scenario.when(addReaction, react('like'), { actor: kim })).toEqual({
      refused: 'DELETED',
      fields: ['targetId'],
    });
  });

  test('to what is hidden', () => {
    const scenario = given.givenPost();
    scenario.when(hidePost, { communityId: garden, postId: roses, reason: 'Spam.' }, { actor: mia });
    expect(scenario.when(addReaction, react('like'), { actor: kim })).toEqual({
      refused: 'HIDDEN',
      fields: ['targetId'],
    });
  });

  test('to nothing', () => {
    const nothing = { ...react('like'), targetId: pairId('comment', 'none') };
    const decision = given.givenPost().when(addReaction, nothing, { actor: kim });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['targetId'] });
  });

  test('with further codes than one person may use, but likes always fit', () => {
    const scenario = given.givenPost();
    const codes = emoji.slice(0, CODES_PER_PERSON);
    for (const code of codes) scenario.when(addReaction, react(code), { actor: kim });
    const further = react(emoji[CODES_PER_PERSON] ?? '');
    const refused = { refused: 'TOO_MANY_OWN_CODES', fields: ['code'] };
    expect(scenario.when(addReaction, further, { actor: kim })).toEqual(refused);
    expect(scenario.when(addReaction, react('like'), { actor: kim })).toHaveProperty('facts.length', 1);
    expect(scenario.when(addReaction, further, { actor: ada })).toHaveProperty('facts.length', 1);
    scenario.when(removeReaction, takeBack(codes[0] ?? ''), { actor: kim });
    expect(scenario.when(addReaction, further, { actor: kim })).toHaveProperty('facts.length', 1);
    expect(scenario.when(addReaction, react(codes[0] ?? ''), { actor: kim })).toEqual(refused);
  });

  test('with a further code where there are too many, but likes and known codes always fit', () => {
    const scenario = given.givenPost();
    const target = { targetId: roses, targetKind: 'post', postId: roses, communityId: garden } as const;
    for (const code of emoji.slice(0, CODES_PER_TARGET)) {
      scenario.given(garden, ReactionAdded.state({ ...target, personId: bob, code, count: 1, occurredAt: 1 }));
    }
    const further = scenario.when(addReaction, react(emoji[CODES_PER_TARGET] ?? ''), { actor: ada });
    expect(further).toEqual({ refused: 'TOO_MANY_CODES', fields: ['code'] });
    expect(scenario.when(addReaction, react(emoji[7] ?? ''), { actor: ada })).toHaveProperty('facts.length', 1);
    expect(scenario.when(addReaction, react('like'), { actor: ada })).toHaveProperty('facts.length', 1);
    expect(scenario.when(addReaction, react('dislike'), { actor: kim })).toHaveProperty('facts.length', 1);
  });
});

describe('taking a reaction back', () => {
  test('uncounts it, and a code that nobody uses is gone', () => {
    const scenario = given.givenPost();
    scenario.when(addReaction, react('like'), { actor: kim });
    scenario.when(addReaction, react('like'), { actor: ada });
    scenario.when(removeReaction, takeBack('like'), { actor: kim });
    expect(scenario.get(posts, roses)).toMatchObject({ likes: 1, reactionCounts: [{ code: 'like', count: 1 }] });
    scenario.when(removeReaction, takeBack('like'), { actor: ada });
    expect(scenario.get(posts, roses)).toMatchObject({ likes: 0, score: 0, reactionCounts: [] });
  });

  test('that is not there, or not any more, changes nothing', () => {
    const scenario = given.givenPost();
    expect(scenario.when(removeReaction, takeBack('like'), { actor: kim })).toEqual({ facts: [] });
    scenario.when(addReaction, react('like'), { actor: kim });
    scenario.when(removeReaction, takeBack('like'), { actor: kim });
    expect(scenario.when(removeReaction, takeBack('like'), { actor: kim })).toEqual({ facts: [] });
    expect(scenario.when(removeReaction, takeBack('like'), { actor: ada })).toEqual({ facts: [] });
  });

  test('is possible with a code that is accepted no more', () => {
    const scenario = given.givenPost();
    const target = { targetId: roses, targetKind: 'post', postId: roses, communityId: garden } as const;
    scenario.given(garden, ReactionAdded.state({ ...target, personId: kim, code: 'so_so', count: 1, occurredAt: 1 }));
    expect(scenario.get(posts, roses)).toMatchObject({ reactionCounts: [{ code: 'so_so', count: 1 }] });
    scenario.when(removeReaction, takeBack('so_so'), { actor: kim });
    expect(scenario.get(posts, roses)).toMatchObject({ reactionCounts: [] });
  });

  test('is possible whatever became of the post', () => {
    const scenario = given.givenPost();
    scenario.when(addReaction, react('like'), { actor: kim });
    scenario.when(deletePost, { communityId: garden, postId: roses }, { actor: bob });
    expect(scenario.when(removeReaction, takeBack('like'), { actor: kim })).toHaveProperty('facts.length', 1);
  });

  test('is nothing for somebody deactivated', () => {
    const decision = given.deactivate(given.givenPost(), kim).when(removeReaction, takeBack('like'), { actor: kim });
    expect(decision).toEqual({ refused: 'DEACTIVATED' });
  });

  test('needs a target', () => {
    const nothing = { ...takeBack('like'), targetId: pairId('post', 'none') };
    const decision = given.givenPost().when(removeReaction, nothing, { actor: kim });
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['targetId'] });
  });
});
