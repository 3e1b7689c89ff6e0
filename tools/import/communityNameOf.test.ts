import { expect, test } from 'vitest';
import { communityNameOf } from './communityNameOf.ts';

test.each([
  ['pond', 'pond'],
  ['c', 'c--'],
  ['😀', '😀--'],
  ['\u200b', 'nameless'],
  ['po\u0003nd\n', 'pond'],
  ['c'.repeat(101), `${'c'.repeat(99)}…`],
])('%j is called %j', (name, called) => {
  expect(communityNameOf(name)).toBe(called);
});
