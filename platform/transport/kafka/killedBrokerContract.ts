import { describe, expect, it } from 'vitest';
import { TransportUnavailableError } from '../TransportUnavailableError.ts';
import { testCommand } from '../testing/testCommand.ts';
import { testFact } from '../testing/testFact.ts';
import type { KafkaTransport } from './openKafkaTransport.ts';
import { BookWriter } from './testing/BookWriter.ts';
import { openTestTransport } from './testing/openTestTransport.ts';
import { WriterBook } from './testing/WriterBook.ts';

/** A broker that is a cluster of its own and may be broken. */
export type BreakableBroker = {
  /** `host:port`, the same over restarts. */
  readonly url: string;
  readonly kill: () => Promise<void>;
  /** Starts it again on the same data. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const PARTITIONS = 2;
const CLIENTS = 10;
const COMMANDS = 150;
const FACTS = 200;

/** Does it until it is known to be done. Counts into the given set how often that was not known. */
async function insist(work: () => Promise<void>, unknown: Error[]): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      expect(error).toBeInstanceOf(TransportUnavailableError);
      unknown.push(error as Error);
    }
  }
}

/** Clients that each send one command after the other. @param sent called after each acknowledgement */
function send(transport: KafkaTransport, unknown: Error[], sent: () => void): Promise<unknown> {
  const client = async (name: number) => {
    for (let index = 0; index < COMMANDS; index++) {
      const command = testCommand(`${name}/${index}`, name % PARTITIONS);
      await insist(() => transport.submit(command, () => {}), unknown);
      sent();
    }
  };
  return Promise.all(Array.from({ length: CLIENTS }, (_, name) => client(name)));
}

/** What the transport on Kafka promises where the broker is killed. @param start starts a broker for this test alone */
export function killedBrokerContract(start: () => Promise<BreakableBroker>): void {
  describe('a broker that is killed while commands and facts are sent', () => {
    it('has lost nothing that it had acknowledged, and everything goes on in order when it is back', async () => {
      const broker = await start();
      const transport = await openTestTransport({
        ...{ connection: { brokers: [broker.url] }, partitions: PARTITIONS, patience: 2_000 },
      });
      const book = new WriterBook();
      const membership = await BookWriter.start('writer', transport, book);
      const heard = new Set<number>();
      const all = Promise.withResolvers<void>();
      await transport.listen((facts) => {
        for (const { number } of facts) heard.add(number);
        if (heard.size === FACTS) all.resolve();
      });
      const [killing, unknown] = [Promise.withResolvers<void>(), [] as Error[]];
      let acknowledged = 0;
      const sending = send(transport, unknown, () => {
        if (++acknowledged === 300) killing.resolve();
      });
      for (let number = 1; number <= FACTS / 2; number++) await transport.publish(testFact(1), [testFact(number)]);
      await killing.promise;
      await broker.kill();
      const publishing = (async () => {
        for (let number = FACTS / 2 + 1; number <= FACTS; number++)
          await insist(() => transport.publish(testFact(1), [testFact(number)]), unknown);
      })();
      await broker.restart();
      await Promise.all([sending, publishing]);
      await book.untilDecided(CLIENTS * COMMANDS);
      await all.promise;
      expect([...heard]).toEqual(Array.from({ length: FACTS }, (_, index) => index + 1));
      const decided = [...book.decided.values()].flat();
      for (let name = 0; name < CLIENTS; name++) {
        const ours = decided.filter((id) => id.startsWith(`${name}/`));
        expect(ours).toEqual(Array.from({ length: COMMANDS }, (_, index) => `${name}/${index}`));
      }
      expect(unknown.length).toBeGreaterThan(0);
      await membership.stop();
      await transport.close();
      await broker.stop();
    }, 180_000);
  });
}
