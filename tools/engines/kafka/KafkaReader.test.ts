import { expect, test } from 'vitest';
import { KafkaReader } from './KafkaReader.ts';

test('a reader of Kafka’s protocol reads numbers, compact strings and arrays, and tagged fields', () => {
  const number = [0x00, 0x12];
  const long = [0xac, 0x02]; // 300 in seven bits a byte
  const texts = [3, 0x68, 0x69, 0, 1]; // "hi", null, ""
  const array = [3, 0, 7, 0, 8]; // two numbers
  const tags = [2, 0, 1, 0xff, 2, 2, 0x01, 0x00]; // tag 0 with a byte, tag 2 with two
  const reader = new KafkaReader(Buffer.of(...number, 0, 0, 1, 0, ...long, ...texts, ...array, ...tags, 0, 5));
  expect(reader.int16()).toBe(0x12);
  expect(reader.int32()).toBe(256);
  expect(reader.varint()).toBe(300);
  expect([reader.string(), reader.string(), reader.string()]).toEqual(['hi', null, '']);
  expect(reader.array(() => reader.int16())).toEqual([7, 8]);
  expect(reader.tags().get(2)?.int16()).toBe(256);
  expect(reader.int16()).toBe(5);
});
