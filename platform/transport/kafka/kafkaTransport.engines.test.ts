import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { RecordingWriter } from '../testing/RecordingWriter.ts';
import { testCommand } from '../testing/testCommand.ts';
import { testFact } from '../testing/testFact.ts';
import { transportContract } from '../transportContract.ts';
import type { KafkaTransport, KafkaTransportOptions } from './openKafkaTransport.ts';
import { memoryLastValues } from './testing/memoryLastValues.ts';
import { openTestTransport } from './testing/openTestTransport.ts';
import { publishForeign } from './testing/publishForeign.ts';

transportContract('Kafka', () => openTestTransport());

describe('the transport on Kafka', () => {
  const opened: KafkaTransport[] = [];
  const open = async (options: Partial<KafkaTransportOptions> = {}) => {
    const transport = await openTestTransport(options);
    opened.push(transport);
    return transport;
  };
  afterEach(async () => {
    for (const transport of opened.splice(0)) await transport.close();
  });

  it('brings each command and each fact by the partition that it names', async () => {
    const transport = await open({ partitions: 8 });
    const writer = new RecordingWriter();
    const heard = Promise.withResolvers<void>();
    const partitions = new Map<string, number>();
    const listening = await transport.listen((facts) => {
      for (const { id, partition } of facts) partitions.set(id, partition);
      if (partitions.size === 8) heard.resolve();
    });
    const membership = await transport.write({
      ...{ assigned: writer.assigned, revoked: writer.revoked },
      commands: async (key, commands) => {
        for (const { command } of commands) expect(command.id).toBe(`c${key.partition}`);
        await writer.commands(key, commands);
      },
    });
    for (let partition = 0; partition < 8; partition++) {
      await transport.submit(testCommand(`c${partition}`, partition), () => {});
      const fact = { ...testFact(1, partition), id: `f${partition}` };
      await transport.publish(fact, [fact]);
    }
    await writer.until(8);
    await heard.promise;
    for (const [id, partition] of partitions) expect(id).toBe(`f${partition}`);
    await listening.stop();
    await membership.stop();
  });

  it('refuses more where too much waits for a writer, and tells how much', async () => {
    const transport = await open({ lagBound: 10 });
    let refusal: unknown = null;
    for (let sent = 0; refusal === null; sent++) {
      await transport
        .submit(testCommand(`c${sent}`), () => {})
        .catch((error) => {
          refusal = error;
        });
    }
    expect(refusal).toMatchObject({ code: 'OVERLOADED', details: { retryAfter: expect.any(Number) } });
    const behind = async () => {
      const lags = await transport.lag();
      return lags.find(({ stream, partition }) => stream === 'communities' && partition === 0)?.behind ?? 0;
    };
    expect(await behind()).toBeGreaterThan(10);
    await transport.submit(testCommand('elsewhere', 1), () => {});
    const writer = new RecordingWriter();
    const membership = await transport.write(writer);
    while ((await behind()) > 0);
    expect(writer.seen.length).toBeGreaterThan(10);
    await membership.stop();
  });

  it('leaves out what others put into its topics', async () => {
    const namespace = `test-${randomUUID()}`;
    const transport = await open({ namespace });
    const writer = new RecordingWriter();
    const membership = await transport.write(writer);
    const heard = Promise.withResolvers<number>();
    const listening = await transport.listen(([fact]) => heard.resolve(fact?.number ?? 0));
    await publishForeign(`${namespace}.communities.commands.1`, 0);
    await publishForeign(`${namespace}.communities.facts.1`, 0);
    await transport.submit(testCommand('ours'), () => {});
    await transport.publish(testFact(1), [testFact(1)]);
    expect(await writer.until(1)).toEqual(['ours']);
    expect(await heard.promise).toBe(1);
    await listening.stop();
    await membership.stop();
  });

  it('does not open where the topics have another number of partitions', async () => {
    const options = { namespace: `test-${randomUUID()}`, lastValues: memoryLastValues() };
    await open({ ...options, partitions: 2 });
    await expect(openTestTransport({ ...options, partitions: 4 })).rejects.toThrow('has 2 partitions');
  });

  it('refuses a message that the topic will never take, and goes on', async () => {
    const transport = await open();
    const long = { ...testCommand('long'), data: { text: 'x'.repeat(3 * 1024 * 1024) } };
    await expect(transport.submit(long, () => {})).rejects.toThrow();
    await transport.submit(testCommand('short'), () => {});
    const writer = new RecordingWriter();
    const membership = await transport.write(writer);
    expect(await writer.until(1)).toEqual(['short']);
    await membership.stop();
  });
});
