import { expect, test } from 'vitest';
import { keptCode, oppositeOf, reactionCodeSchema } from './reactionCode.ts';

test.each(['like', 'dislike', '+1', 'tada', '🎉', '👩🏽‍🚀', '🇪🇺', '❤️', '❤'])(
  '%s is something to react with',
  (code) => {
    expect(reactionCodeSchema.safeParse(code).success).toBe(true);
  },
);

test.each(['', 'Like', 'so so', '🎉🎉', '🎉!', '\u200b', 'x'.repeat(51)])('%j is nothing to react with', (code) => {
  expect(reactionCodeSchema.safeParse(code).success).toBe(false);
});

test('an emoji is one code, with its variation selector or without', () => {
  expect(keptCode('❤')).toBe(keptCode('❤️'));
  expect(keptCode('🎉')).toBe('🎉');
  expect(keptCode('like')).toBe('like');
});

test('like and dislike are opposites, and nothing else is', () => {
  expect([oppositeOf('like'), oppositeOf('dislike'), oppositeOf('🎉')]).toEqual(['dislike', 'like', null]);
});
