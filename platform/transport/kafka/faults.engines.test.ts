import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/Fact.ts';
import { followFacts } from '../../following/FactFollower.ts';
import { silentLog } from '../../logging/Log.ts';
import { engineUrl } from '../../testing/engineUrl.ts';
import { seededRandom } from '../../testing/seededRandom.ts';
import { TransportUnavailableError } from '../TransportUnavailableError.ts';
import { RecordingWriter } from '../testing/RecordingWriter.ts';
import { testCommand } from '../testing/testCommand.ts';
import { testFact } from '../testing/testFact.ts';
import type { KafkaTransport, KafkaTransportOptions } from './openKafkaTransport.ts';
import { BookWriter } from './testing/BookWriter.ts';
import { deleteTopics } from './testing/deleteTopics.ts';
import { memoryLastValues } from './testing/memoryLastValues.ts';
import { openTestTransport } from './testing/openTestTransport.ts';
import { startKafkaProxy } from './testing/startKafkaProxy.ts';
import { WriterBook } from './testing/WriterBook.ts';

const opened: KafkaTransport[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
async function open(options: Partial<KafkaTransportOptions> = {}): Promise<KafkaTransport> {
  const transport = await openTestTransport(options);
  opened.push(transport);
  return transport;
}
const connectionBy = (proxy: Awaited<ReturnType<typeof startKafkaProxy>>) => ({
  brokers: engineUrl('KAFKA_BROKERS').split(','),
  socketFactory: proxy.socketFactory,
});
const ids = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`);

describe('sending over a network that fails', () => {
  it('loses nothing that was acknowledged and keeps the order, where connections are cut after a produce request', async () => {
    const random = seededRandom(7);
    await using proxy = await startKafkaProxy(() => random() < 0.4);
    const transport = await open({ connection: connectionBy(proxy) });
    const book = new WriterBook();
    const membership = await BookWriter.start('writer', transport, book);
    const sending: Promise<void>[] = [];
    for (let round = 0; round < 30; round++) {
      for (const id of ids(10)) {
        sending.push(transport.submit(testCommand(`${round}/${id}`), () => {}));
        // Each by itself, so that it could overtake the one before.
        await new Promise(setImmediate);
      }
      await sending.at(-1);
    }
    await Promise.all(sending);
    await book.untilDecided(300);
    const expected = Array.from({ length: 30 }, (_, round) => ids(10).map((id) => `${round}/${id}`)).flat();
    expect(book.decided.get('communities/0')).toEqual(expected);
    expect(proxy.cuts()).toBeGreaterThan(5);
    expect(book.repeated).toBeGreaterThan(5);
    await membership.stop();
  });

  it('tells that it does not know while the brokers are away, and goes on when they are back', async () => {
    await using proxy = await startKafkaProxy(() => false);
    const transport = await open({ connection: connectionBy(proxy), patience: 500 });
    const writer = new RecordingWriter();
    const membership = await transport.write(writer);
    const heard: number[] = [];
    const listening = await transport.listen((facts) => heard.push(...facts.map(({ number }) => number)));
    await transport.submit(testCommand('before'), () => {});
    await writer.until(1);
    proxy.leave();
    await expect(transport.submit(testCommand('meanwhile'), () => {})).rejects.toThrow(TransportUnavailableError);
    await expect(transport.publish(testFact(1), [testFact(1)])).rejects.toThrow(TransportUnavailableError);
    proxy.comeBack();
    const repeat = async (work: () => Promise<void>): Promise<void> => work().catch(() => repeat(work));
    await repeat(() => transport.submit(testCommand('meanwhile'), () => {}));
    expect(await writer.until(2)).toEqual(['before', 'meanwhile']);
    while (!heard.includes(1)) await repeat(() => transport.publish(testFact(1), [testFact(1)]));
    await listening.stop();
    await membership.stop();
  });
});

describe('what is sent again', () => {
  it('comes again, and is decided and handled once by those who know ids and numbers', async () => {
    const transport = await open();
    const book = new WriterBook();
    const membership = await BookWriter.start('writer', transport, book);
    const key = { stream: 'communities', partition: 0 } as const;
    const handled: number[] = [];
    const follower = await followFacts({
      ...{ transport, log: silentLog, from: [{ ...key, number: 0 }] },
      // Nothing is found here, so that all must have been heard.
      ledger: { read: async () => [], heads: async () => [{ ...key, number: 0 }] },
      handle: (_key, facts) => void handled.push(...facts.map(({ number }) => number)),
    });
    let heard = 0;
    const all = Promise.withResolvers<void>();
    await transport.listen((facts) => {
      heard += facts.length;
      if (heard === 60) all.resolve();
    });
    for (let number = 1; number <= 30; number++) {
      for (const time of ['first', 'again']) {
        await transport.submit({ ...testCommand(`c${number}`), submission: time }, () => {});
        await transport.publish(key, [testFact(number)]);
      }
    }
    await book.until(() => book.repeated === 30);
    await all.promise;
    expect(book.decided.get('communities/0')).toEqual(Array.from({ length: 30 }, (_, index) => `c${index + 1}`));
    expect(handled).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    await follower.stop();
    await membership.stop();
  });
});

describe('topics that an operator deletes', () => {
  it('get a new generation: facts are heard, and a follower misses none', async () => {
    const namespace = `test-${randomUUID()}`;
    const transport = await open({ namespace });
    const recorded: Fact[] = [];
    const key = { stream: 'communities', partition: 0 } as const;
    const handled: number[] = [];
    const follower = await followFacts({
      ...{ transport, log: silentLog, from: [{ ...key, number: 0 }] },
      ledger: {
        read: async ({ after, limit }) => recorded.filter(({ number }) => number > after).slice(0, limit),
        heads: async () => [{ ...key, number: recorded.length }],
      },
      handle: (_key, facts) => void handled.push(...facts.map(({ number }) => number)),
    });
    let lastHeard = 0;
    await transport.listen((facts) => {
      lastHeard = facts.at(-1)?.number ?? lastHeard;
    });
    const publish = async () => {
      recorded.push(testFact(recorded.length + 1));
      await transport.publish(key, recorded.slice(-1));
    };
    for (let count = 0; count < 20; count++) await publish();
    await deleteTopics([`${namespace}.communities.facts.1`]);
    const before = recorded.length;
    while (lastHeard <= before) await publish();
    await follower.drain();
    expect(handled).toEqual(recorded.map(({ number }) => number));
    await follower.stop();
  });

  it('get a new generation: what was read of the former one does not count', async () => {
    const namespace = `test-${randomUUID()}`;
    const transport = await open({ namespace });
    const read: RecordingWriter['read'] = new Map();
    const first = new RecordingWriter(read);
    const membership = await transport.write(first);
    for (const id of ids(50)) await transport.submit(testCommand(id), () => {});
    await first.until(50);
    expect(read.get('communities/0')).toEqual({ generation: '1', offset: '50' });
    await deleteTopics([`${namespace}.communities.commands.1`]);
    await transport.submit(testCommand('after'), () => {});
    await first.until(51);
    expect(first.seen.at(-1)).toBe('after');
    expect(read.get('communities/0')).toEqual({ generation: '2', offset: '1' });
    await membership.stop();
  });

  it('are found out by processes that were away, from the store', async () => {
    const namespace = `test-${randomUUID()}`;
    const lastValues = memoryLastValues();
    const former = await open({ namespace, lastValues });
    await former.submit(testCommand('lost'), () => {});
    await former.close();
    await deleteTopics([`${namespace}.communities.commands.1`]);
    const transport = await open({ namespace, lastValues });
    for (const id of ids(3)) await transport.submit(testCommand(id), () => {});
    const writer = new RecordingWriter(new Map([['communities/0', { generation: '1', offset: '2' }]]));
    const membership = await transport.write(writer);
    expect(await writer.until(3)).toEqual(ids(3));
    await membership.stop();
  });
});
