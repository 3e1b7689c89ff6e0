import { expect, test } from 'vitest';
import { SharedMessage } from './SharedMessage.ts';

const end = `${'\xe2\x82\xac'.repeat(60)}}`;

test.each(['a', 'b', 'longer', '\xc3\xa4'])('a frame is the same as text and as bytes: %s', (word) => {
  const message = new SharedMessage('{"id":"', end);
  for (const before of ['z', 'another']) message.bytesWith(before);
  const frame = message.frameWith(word);
  expect(frame).toBe(`\x81${String.fromCharCode(126, 0, 7 + word.length + end.length)}{"id":"${word}${end}`);
  expect(message.bytesWith(word).toString('latin1')).toBe(frame);
  expect(message.lengthWith(word)).toBe(frame.length);
});

test('its bytes are used again until they are given away', () => {
  const message = new SharedMessage('', end);
  const first = message.bytesWith('1');
  expect(message.bytesWith('2')).toBe(first);
  message.giveAway();
  expect(message.bytesWith('3')).not.toBe(first);
  expect(first.toString('latin1')).toBe(message.frameWith('2'));
});
