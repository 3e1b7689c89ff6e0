import type { KafkaMessage } from 'kafkajs';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/Fact.ts';
import { testCommand } from '../testing/testCommand.ts';
import { testFact } from '../testing/testFact.ts';
import type { EncodedMessage } from './cloudEvent.ts';
import { decodeCommand } from './decodeCommand.ts';
import { decodeFact } from './decodeFact.ts';
import { encodeCommand } from './encodeCommand.ts';
import { encodeFact } from './encodeFact.ts';

const key = { stream: 'communities', partition: 1 } as const;
const fact: Fact = {
  ...{ ...key, id: 'cmd_1.0', type: 'c18n.posts.PostPublished', number: 7, place: 'com_1', subject: 'post_1' },
  ...{ actor: 'person_1', time: 1_700_000_000_123, wordsOf: 'person_1', data: { title: 'sealed “title” 🜚' } },
};

/** A message as a consumer gets it: headers as bytes. */
function received({ headers, value }: EncodedMessage): KafkaMessage {
  const bytes = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)]));
  return { ...{ key: null, timestamp: '0', attributes: 0, offset: '0' }, headers: bytes, value };
}

describe('a fact as a message', () => {
  it('has the headers of a CloudEvent in binary mode, and the data alone as its value', () => {
    const message = encodeFact(fact);
    expect(message.headers).toEqual({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: 'cmd_1.0',
      ce_type: 'c18n.posts.PostPublished',
      ce_source: '/streams/communities/1',
      ce_subject: 'post_1',
      ce_time: '2023-11-14T22:13:20.123Z',
      ce_actor: 'person_1',
      ce_place: 'com_1',
      ce_number: '7',
      ce_wordsof: 'person_1',
    });
    expect(JSON.parse(message.value.toString())).toEqual(fact.data);
    expect([message.key, message.partition]).toEqual(['com_1', 1]);
  });

  it('comes back as it was', () => {
    expect(decodeFact(key, received(encodeFact(fact)))).toEqual(fact);
    const plain = testFact(1, 1);
    expect(decodeFact(key, received(encodeFact(plain)))).toEqual(plain);
  });
});

describe('a command as a message', () => {
  it('comes back as it was', () => {
    const command = {
      ...{ ...testCommand('c', 1), time: 1_700_000_000_123, wordsOf: 'person_1', data: { text: '🜚' } },
      retriable: true as const,
    };
    expect(decodeCommand(key, received(encodeCommand(command)))).toEqual(command);
    expect(decodeCommand(key, received(encodeCommand(testCommand('c', 1))))).toEqual(testCommand('c', 1));
  });
});

describe('a message that is none of ours', () => {
  const good = encodeFact(fact);
  it.each([
    ['without headers', { ...good, headers: {} }, 'no header ce_number'],
    ['with a number that is none', { ...good, headers: { ...good.headers, ce_number: '0' } }, 'no number of a fact'],
    ['with a time that is none', { ...good, headers: { ...good.headers, ce_time: 'soon' } }, 'no time'],
  ])('is refused: %s', (_what, message, reason) => {
    expect(() => decodeFact(key, received(message))).toThrow(reason);
  });

  it.each([
    ['no object', '7'],
    ['no JSON', '<command/>'],
  ])('is refused as a command where its data is %s, and as a fact once it is read', (_what, text) => {
    const value = Buffer.from(text);
    expect(() => decodeCommand(key, received({ ...encodeCommand(testCommand('c')), value }))).toThrow(/object|JSON/);
    const taken = decodeFact(key, received({ ...good, value }));
    expect(() => taken.data).toThrow('the data of the fact cmd_1.0 is no JSON object');
  });
});
