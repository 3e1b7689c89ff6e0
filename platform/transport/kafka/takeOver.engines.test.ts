import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCommand } from '../testing/testCommand.ts';
import type { KafkaTransport } from './openKafkaTransport.ts';
import { BookWriter } from './testing/BookWriter.ts';
import { memoryLastValues } from './testing/memoryLastValues.ts';
import { openTestTransport } from './testing/openTestTransport.ts';
import { startWriterProcess } from './testing/startWriterProcess.ts';
import { WriterBook } from './testing/WriterBook.ts';

const PARTITIONS = 4;

describe('several writers of one installation on Kafka', () => {
  let book: WriterBook;
  let transport: KafkaTransport;
  const namespace = () => `test-${randomUUID()}`;
  let name: string;
  let lastValues: ReturnType<typeof memoryLastValues>;
  const opened: KafkaTransport[] = [];
  const open = async () => {
    const one = await openTestTransport({ namespace: name, partitions: PARTITIONS, lastValues });
    opened.push(one);
    return one;
  };
  const submit = async (from: number, to: number) => {
    for (let index = from; index < to; index++)
      await transport.submit(testCommand(`${index}`, index % PARTITIONS), () => {});
  };
  /** What was decided in each partition, and must have been: each command once, in the order of submission. */
  const expectAll = (count: number) => {
    for (let partition = 0; partition < PARTITIONS; partition++) {
      const expected = Array.from({ length: count }, (_, index) => index).filter(
        (index) => index % PARTITIONS === partition,
      );
      expect(book.decided.get(`communities/${partition}`)).toEqual(expected.map(String));
    }
  };

  beforeEach(async () => {
    book = new WriterBook();
    name = namespace();
    lastValues = memoryLastValues();
    transport = await open();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });

  it('share the partitions, and keep the order of each while writers come and go', async () => {
    const first = await BookWriter.start('first', transport, book);
    await submit(0, 200);
    const second = await BookWriter.start('second', await open(), book);
    await submit(200, 400);
    await book.until(() => book.committed.some((entry) => entry.startsWith('second')));
    const third = await BookWriter.start('third', await open(), book);
    await submit(400, 600);
    await first.stop();
    await submit(600, 800);
    await book.untilDecided(800);
    expectAll(800);
    await second.stop();
    await third.stop();
  });

  it('take over what a killed one had', async () => {
    const child = startWriterProcess(name, PARTITIONS, book, lastValues);
    await submit(0, 100);
    await book.untilDecided(100);
    const second = await BookWriter.start('second', await open(), book);
    // Killed between its decision and its commit.
    const killed = once(child, 'exit');
    book.onDeciding = (writer) => writer === 'child' && child.kill('SIGKILL');
    for (let sent = 100; child.signalCode === null && !child.killed; sent += 4) await submit(sent, sent + 4);
    const sent = [...book.decided.values()].flat().length;
    await killed;
    expect(sent).toBeGreaterThan(0);
    await submit(100, 400);
    await book.untilDecided(400);
    expectAll(400);
    await second.stop();
  });

  it('refuse what one commits that was paused past its session, and have it go on afterwards', async () => {
    const child = startWriterProcess(name, PARTITIONS, book, lastValues);
    await submit(0, 100);
    await book.untilDecided(100);
    book.onDeciding = (writer) => {
      if (writer !== 'child') return;
      book.onDeciding = () => {};
      // It has decided, and is stopped before it commits.
      child.kill('SIGSTOP');
    };
    await submit(100, 104);
    const second = await BookWriter.start('second', await open(), book);
    await submit(104, 300);
    await book.untilDecided(300);
    child.kill('SIGCONT');
    await book.until(() => book.fenced.includes('child'));
    await second.stop();
    await submit(300, 400);
    await book.untilDecided(400);
    expectAll(400);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  });
});
