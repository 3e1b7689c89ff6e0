import { expect, test } from 'vitest';
import { cleanText } from './cleanText.ts';

test('a text is without control characters, and nothing blank is around it', () => {
  expect(cleanText(' one\u0007\r\ntwo \ud800')).toBe('one\ntwo \ufffd');
});

test.each([' \n', '\u200b', '\u3164', '\u2800\ufe0f'])('nothing is left where nothing can be seen: %j', (text) => {
  expect(cleanText(text)).toBe('');
});
