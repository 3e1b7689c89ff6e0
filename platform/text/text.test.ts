import { expect, test } from 'vitest';
import { textProblem } from './text.ts';

const line = { min: 1, max: 10, lines: false };

test.each([
  ['spaces', ' \u00a0\u3000'],
  ['format characters', '\u200b\u2060\u{e0001}'],
  ['fillers of Hangul', '\u115f\u1160\u3164\uffa0'],
  ['joiners and selectors of variants', '\u034f\ufe0f\u{e0100}'],
  ['the empty pattern of Braille', '\u2800'],
])('%s alone are no text', (_name, text) => expect(textProblem(text, line)).toBe('must not be blank'));

test.each(['한글\u3164', '❤\ufe0f', '\u2801', 'a\u034fb'])('with something that can be seen they are: %j', (text) =>
  expect(textProblem(text, line)).toBeNull(),
);

test('a text without minimum may be blank', () => expect(textProblem('\u3164', { ...line, min: 0 })).toBeNull());
