import { expect, test } from 'vitest';
import { keptCode, oppositeOf, reactionCodeSchema, writtenCodeSchema } from './reactionCode.ts';

test.each(['like', 'dislike', '+1', 'thumbsup', 'tada', '🎉', '👩🏽‍🚀', '🇪🇺', '❤️', '❤'])(
  '%s is something to react with',
  (code) => {
    expect(reactionCodeSchema.safeParse(code).success).toBe(true);
  },
);

const unwritten = ['', 'Like', 'so so', '🎉🎉', '🎉!', '\u200b', 'x'.repeat(51)];
test.each([...unwritten, 'ada_is_a_liar', 'constructor'])('%j is nothing to react with', (code) => {
  expect(reactionCodeSchema.safeParse(code).success).toBe(false);
});

test('names that were accepted once can still be named', () => {
  expect(writtenCodeSchema.safeParse('ada_is_a_liar').success).toBe(true);
  for (const code of unwritten) expect(writtenCodeSchema.safeParse(code).success).toBe(false);
});

test('an emoji is one code, with its variation selector or without', () => {
  expect(keptCode('❤')).toBe(keptCode('❤️'));
  expect(keptCode('🎉')).toBe('🎉');
  expect(keptCode('like')).toBe('like');
});

test('like and dislike are opposites, and nothing else is', () => {
  expect([oppositeOf('like'), oppositeOf('dislike'), oppositeOf('🎉')]).toEqual(['dislike', 'like', null]);
});
