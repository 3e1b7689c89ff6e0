import { expect, onTestFinished, test } from 'vitest';
import type { KillableEngine } from '../../../testing/KillableEngine.ts';
import { TransportUnavailableError } from '../../TransportUnavailableError.ts';
import { testCommand } from '../../testing/testCommand.ts';
import { testFact } from '../../testing/testFact.ts';
import type { KafkaTransport } from '../openKafkaTransport.ts';
import { BookWriter } from './BookWriter.ts';
import { openTestTransport } from './openTestTransport.ts';
import { WriterBook } from './WriterBook.ts';

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

/** What must hold when the only broker was killed while commands and facts are sent, and when it is there again. */
export function killedBrokerSuite(start: () => Promise<KillableEngine>): void {
  test('Kafka killed: nothing acknowledged is lost, and everything goes on in order when it has been started', async () => {
    const broker = await start();
    onTestFinished(broker.stop);
    const transport = await openTestTransport({
      ...{ connection: { brokers: [broker.url] }, partitions: PARTITIONS, patience: 2_000 },
    });
    onTestFinished(() => transport.close());
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
    const publishing = (async () => {
      for (let number = 1; number <= FACTS; number++)
        await insist(() => transport.publish(testFact(1), [testFact(number)]), unknown);
    })();
    await killing.promise;
    await broker.kill();
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
  }, 180_000);
}
