import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '../domain/Fact.ts';
import { followFacts } from '../following/FactFollower.ts';
import { silentLog } from '../logging/Log.ts';
import type { Ledger } from '../ports/Ledger.ts';
import type { Transport } from '../ports/Transport.ts';
import { RecordingWriter } from './testing/RecordingWriter.ts';
import { testCommand } from './testing/testCommand.ts';
import { testFact } from './testing/testFact.ts';

const key = { stream: 'communities', partition: 0 } as const;

/** What every transport promises, with two partitions. */
export function transportContract(name: string, open: () => Promise<Transport>): void {
  describe(`the contract of transports: ${name}`, () => {
    let transport: Transport;
    beforeEach(async () => {
      transport = await open();
    });
    afterEach(() => transport.close());

    it('brings each command to the writer at least once, first arrivals in order', async () => {
      const writer = new RecordingWriter();
      const membership = await transport.write(writer);
      const ids = Array.from({ length: 200 }, (_, index) => `c${index}`);
      for (const id of ids) await transport.submit(testCommand(id), () => {});
      expect(await writer.until(200)).toEqual(ids);
      await membership.stop();
    });

    it('keeps the partitions apart', async () => {
      const writer = new RecordingWriter();
      const membership = await transport.write(writer);
      for (let index = 0; index < 50; index++)
        await transport.submit(testCommand(`${index % 2}/${index}`, index % 2), () => {});
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
        .submit(testCommand('between'), () => {})
        .then(
          () => false,
          () => true,
        );
      const second = new RecordingWriter(first.read);
      const membership = await transport.write(second);
      await transport.submit(testCommand('after'), () => {});
      await second.until(refused ? 1 : 2);
      expect(second.seen.at(-1)).toBe('after');
      await membership.stop();
    });

    it('brings commands as they were submitted', async () => {
      const writer = new RecordingWriter();
      const membership = await transport.write(writer);
      const words = { text: 'naïve “words” 🜚\n', none: null, nested: [{ count: 0 }] };
      const sent = [
        { ...testCommand('with words'), time: 1_700_000_000_123, wordsOf: 'person_1', place: 'plätze/1', data: words },
        testCommand('without words'),
      ];
      for (const command of sent) await transport.submit(command, () => {});
      await writer.until(2);
      expect(writer.commandsSeen).toEqual(sent);
      await membership.stop();
    });

    it('brings facts as they were published, to all who listen and to nobody who has stopped', async () => {
      const fact = {
        ...testFact(1),
        time: 1_700_000_000_123,
        wordsOf: 'person_1',
        data: { text: '“words” 🜚', none: null },
      };
      const gone: Fact[] = [];
      const heard = [Promise.withResolvers<Fact>(), Promise.withResolvers<Fact>()];
      const stopped = await transport.listen((facts) => gone.push(...facts));
      await stopped.stop();
      const listening = await Promise.all(
        heard.map(({ resolve }, index) =>
          transport.listen((facts) => resolve(facts[0] as Fact), index === 0 ? 'at once' : 'gathered'),
        ),
      );
      const all = Promise.all(heard.map(({ promise }) => promise));
      // A transport may lose some of them.
      for (let isHeard = false; !isHeard; ) {
        await transport.publish(key, [fact]);
        isHeard = await Promise.race([all.then(() => true), new Promise<false>((next) => setImmediate(next, false))]);
      }
      expect(await all).toEqual([fact, fact]);
      expect(gone).toEqual([]);
      for (const { stop } of listening) await stop();
    });

    it('is not held up in one partition by a writer that has no room in another', async () => {
      const writer = new RecordingWriter();
      const taken = writer.commands;
      const full = ({ partition }: { partition: number }) => partition === 0;
      const membership = await transport.write({
        ...{ assigned: writer.assigned, revoked: writer.revoked },
        commands: (to, commands) => (full(to) ? new Promise(() => {}) : taken(to, commands)),
      });
      for (let index = 0; index < 20; index++) await transport.submit(testCommand(`c${index}`, index % 2), () => {});
      expect((await writer.until(10)).toSorted()).toEqual(
        Array.from({ length: 10 }, (_, index) => `c${index * 2 + 1}`).toSorted(),
      );
      await membership.stop();
    });

    it('brings what was not decided again after a loss, or lets it be given back', async () => {
      const writer = new RecordingWriter(null);
      const membership = await transport.write(writer);
      const ids = ['c0', 'c1', 'c2'];
      for (const id of ids) await transport.submit(testCommand(id), () => {});
      await writer.until(3);
      if (writer.queued.every(({ read }) => read !== null)) {
        writer.forget();
        membership.lost(key);
        expect(await writer.until(3)).toEqual(ids);
      } else expect(writer.queued.every(({ abandon }) => abandon !== undefined)).toBe(true);
      await membership.stop();
    });

    it('tells a writer that stops of each partition, and brings it nothing afterwards', async () => {
      const writer = new RecordingWriter();
      const membership = await transport.write(writer);
      await transport.submit(testCommand('before'), () => {});
      await writer.until(1);
      await membership.stop();
      expect(writer.partitions).toEqual(new Set());
      await transport.submit(testCommand('after'), () => {}).catch(() => {});
      const next = new RecordingWriter(writer.read);
      const second = await transport.write(next);
      await transport.submit(testCommand('last'), () => {});
      while (!next.seen.includes('last')) await next.until(next.seen.length + 1);
      expect(writer.seen).toEqual(['before']);
      await second.stop();
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
        recorded.push(testFact(number));
        if (number % 3 === 0) await transport.publish(key, recorded.slice(-3));
      }
      await follower.drain();
      expect(heard).toEqual(recorded.map(({ number }) => number));
      await follower.stop();
    });
  });
}
