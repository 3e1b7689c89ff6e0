import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '../domain/Fact.ts';
import { followFacts } from '../following/FactFollower.ts';
import { silentLog } from '../logging/Log.ts';
import type { CommandsRead } from '../ports/CommitStore.ts';
import type { Ledger } from '../ports/Ledger.ts';
import type { SubmittedCommand } from '../ports/SubmittedCommand.ts';
import type { PartitionWriter, Transport } from '../ports/Transport.ts';

const key = { stream: 'communities', partition: 0 } as const;

function command(id: string, partition = 0): SubmittedCommand {
  const identity = { id, type: 't', stream: 'communities', partition, place: 'p', actor: 'a' } as const;
  return { ...identity, time: 0, fingerprint: '', submission: id, wordsOf: null, data: {} };
}

function fact(number: number): Fact {
  return {
    ...key,
    id: String(number),
    type: 't',
    number,
    place: 'p',
    subject: 's',
    actor: 'a',
    time: 0,
    wordsOf: null,
    data: {},
  };
}

/** A writer that keeps the first arrival of each command, and remembers how far it read, as the store does. */
class RecordingWriter implements PartitionWriter {
  static readonly read = new Map<number, CommandsRead | null>();
  readonly seen: string[] = [];
  #changed = Promise.withResolvers<void>();
  readonly assigned: PartitionWriter['assigned'] = async ({ partition }) => ({
    ...{ commit: 0, number: 0, published: 0 },
    commandsRead: RecordingWriter.read.get(partition) ?? null,
  });
  readonly revoked: PartitionWriter['revoked'] = async () => {};
  readonly commands: PartitionWriter['commands'] = async ({ partition }, commands) => {
    for (const { command, read } of commands) {
      if (!this.seen.includes(command.id)) this.seen.push(command.id);
      RecordingWriter.read.set(partition, read);
    }
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  };

  /** Resolves when so many different commands have come. */
  async until(count: number): Promise<readonly string[]> {
    while (this.seen.length < count) await this.#changed.promise;
    return this.seen;
  }
}

/** What every transport promises, with two partitions. */
export function transportContract(name: string, open: () => Promise<Transport>): void {
  describe(`the contract of transports: ${name}`, () => {
    let transport: Transport;
    beforeEach(async () => {
      RecordingWriter.read.clear();
      transport = await open();
    });
    afterEach(() => transport.close());

    it('brings each command to the writer at least once, first arrivals in order', async () => {
      const writer = new RecordingWriter();
      const membership = await transport.write(writer);
      const ids = Array.from({ length: 200 }, (_, index) => `c${index}`);
      for (const id of ids) await transport.submit(command(id), () => {});
      expect(await writer.until(200)).toEqual(ids);
      await membership.stop();
    });

    it('keeps the partitions apart', async () => {
      const writer = new RecordingWriter();
      const membership = await transport.write(writer);
      for (let index = 0; index < 50; index++)
        await transport.submit(command(`${index % 2}/${index}`, index % 2), () => {});
      const seen = await writer.until(50);
      for (const partition of ['0/', '1/']) {
        const ours = seen.filter((id) => id.startsWith(partition)).map((id) => Number(id.slice(2)));
        expect(ours).toEqual(ours.toSorted((one, other) => one - other));
      }
      await membership.stop();
    });

    it('takes commands for the next writer where one has stopped, or tells that it took none', async () => {
      const first = new RecordingWriter();
      await (await transport.write(first)).stop();
      const refused = await transport
        .submit(command('between'), () => {})
        .then(
          () => false,
          () => true,
        );
      const second = new RecordingWriter();
      const membership = await transport.write(second);
      await transport.submit(command('after'), () => {});
      await second.until(refused ? 1 : 2);
      expect(second.seen.at(-1)).toBe('after');
      await membership.stop();
    });

    it('with the ledger behind it, a follower gets every fact once and in order, whatever the transport does', async () => {
      const recorded: Fact[] = [];
      const ledger: Ledger = {
        read: async ({ partition, after, limit }) =>
          partition === 0 ? recorded.filter(({ number }) => number > after).slice(0, limit) : [],
        heads: async () => [{ ...key, number: recorded.length }],
      };
      const heard: number[] = [];
      const handle = (_key: object, facts: readonly Fact[]) => {
        heard.push(...facts.map(({ number }) => number));
      };
      const follower = await followFacts({ transport, ledger, from: [{ ...key, number: 0 }], handle, log: silentLog });
      for (let number = 1; number <= 300; number++) {
        recorded.push(fact(number));
        if (number % 3 === 0) await transport.publish(key, recorded.slice(-3));
      }
      await follower.drain();
      expect(heard).toEqual(recorded.map(({ number }) => number));
      await follower.stop();
    });
  });
}
