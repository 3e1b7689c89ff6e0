import { expect, test } from 'vitest';
import { SharedMessage } from './SharedMessage.ts';

const end = `${'\xe2\x82\xac'.repeat(60)}}`;

test.each(['{"id":"a",', '{"id":"b",', '{"id":"longer",', '{"id":"\xc3\xa4",'])(
  'a frame is the same as text and as bytes: %s',
  (head) => {
    const message = new SharedMessage(end);
    for (const before of ['{"id":"z",', '{"id":"another",']) message.bytesWith(before);
    const frame = message.frameWith(head);
    expect(frame).toBe(`\x81${String.fromCharCode(126, 0, head.length + end.length)}${head}${end}`);
    expect(message.bytesWith(head).toString('latin1')).toBe(frame);
    expect(message.lengthWith(head)).toBe(frame.length);
  },
);

test('its bytes are used again until they are given away', () => {
  const message = new SharedMessage(end);
  const first = message.bytesWith('1');
  expect(message.bytesWith('2')).toBe(first);
  message.giveAway();
  expect(message.bytesWith('3')).not.toBe(first);
  expect(first.toString('latin1')).toBe(message.frameWith('2'));
});
