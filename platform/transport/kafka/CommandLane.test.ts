import type { KafkaMessage } from 'kafkajs';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../logging/Log.ts';
import type { CommandsRead } from '../../ports/CommitStore.ts';
import { RecordingWriter } from '../testing/RecordingWriter.ts';
import { testCommand } from '../testing/testCommand.ts';
import { CommandLane } from './CommandLane.ts';
import { encodeCommand } from './encodeCommand.ts';

const key = { stream: 'communities', partition: 0 } as const;

function messages(from: number, to: number): readonly KafkaMessage[] {
  return Array.from({ length: to - from }, (_, index) => {
    const { headers, value } = encodeCommand(testCommand(`c${from + index}`));
    return { ...{ key: null, timestamp: '0', attributes: 0 }, offset: String(from + index), headers, value };
  });
}

/** A lane whose consumer is the test's. */
function lane(writer = new RecordingWriter()) {
  const asked: string[] = [];
  let wasAsked = Promise.withResolvers<void>();
  const ask = (what: string) => {
    asked.push(what);
    wasAsked.resolve();
    wasAsked = Promise.withResolvers();
  };
  const source = {
    generation: '1',
    start: async (read: CommandsRead | null) => BigInt(read?.offset ?? 0),
    seek: (offset: bigint) => ask(`seek ${offset}`),
    pause: () => ask('pause'),
    resume: () => ask('resume'),
  };
  const opened = new CommandLane(key, source, writer, Promise.resolve(), silentLog);
  /** Resolves when the consumer was asked for so much, with all of it. */
  const until = async (count: number) => {
    while (asked.length < count) await wasAsked.promise;
    return asked;
  };
  return { lane: opened, writer, asked, until };
}

describe('the lane of a partition’s commands', () => {
  it('pauses until the writer has said where it stands, then begins there', async () => {
    const bench = lane(new RecordingWriter(new Map([['communities/0', { generation: '1', offset: '5' }]])));
    bench.lane.open();
    expect(bench.asked).toEqual(['pause']);
    await bench.lane.take(messages(0, 3), false);
    expect(await bench.until(3)).toEqual(['pause', 'seek 5', 'resume']);
    await bench.lane.take(messages(3, 8), false);
    expect(bench.writer.seen).toEqual(['c5', 'c6', 'c7']);
    expect(bench.writer.queued.map(({ read }) => read?.offset)).toEqual(['6', '7', '8']);
  });

  it('leaves what was fetched before it began anew: what comes before that is to be read first', async () => {
    const bench = lane(new RecordingWriter(new Map([['communities/0', { generation: '1', offset: '5' }]])));
    bench.lane.open();
    await bench.until(3);
    await bench.lane.take(messages(9, 12), true);
    await bench.lane.take(messages(5, 12), false);
    expect(bench.writer.seen).toEqual(['c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c11']);
  });

  it('pauses while the writer has no room, and returns at once', async () => {
    const room = Promise.withResolvers<void>();
    const bench = lane(Object.assign(new RecordingWriter(), { commands: () => room.promise }));
    bench.lane.open();
    await bench.until(3);
    await bench.lane.take(messages(0, 1), false);
    expect(bench.asked.slice(3)).toEqual(['pause']);
    room.resolve();
    expect((await bench.until(5)).slice(3)).toEqual(['pause', 'resume']);
  });

  it('goes on where it was when the group has formed anew, and stays paused if it was', async () => {
    const room = Promise.withResolvers<void>();
    const bench = lane(Object.assign(new RecordingWriter(), { commands: () => room.promise }));
    bench.lane.open();
    bench.lane.rejoin();
    expect(bench.asked).toEqual(['pause', 'pause']);
    await bench.until(4);
    bench.lane.rejoin();
    expect(bench.asked.slice(4)).toEqual(['seek 0', 'resume']);
    await bench.lane.take(messages(0, 4), false);
    bench.lane.rejoin();
    expect(bench.asked.slice(6)).toEqual(['pause', 'seek 4', 'pause']);
  });

  it('asks the writer again after a loss, and brings nothing before it has answered', async () => {
    const bench = lane(new RecordingWriter(null));
    bench.lane.open();
    await bench.until(3);
    await bench.lane.take(messages(0, 2), false);
    bench.lane.open();
    await bench.lane.take(messages(2, 4), false);
    expect(bench.writer.seen).toEqual(['c0', 'c1']);
    expect((await bench.until(6)).slice(3)).toEqual(['pause', 'seek 0', 'resume']);
  });

  it('reads a topic again that has become shorter', async () => {
    const bench = lane(new RecordingWriter(null));
    bench.lane.open();
    await bench.until(3);
    await bench.lane.take(messages(0, 9), false);
    await bench.lane.take(messages(0, 2), false);
    expect((await bench.until(6)).slice(3)).toEqual(['pause', 'seek 0', 'resume']);
  });

  it('brings nothing more when it is closed, even if the writer answers late', async () => {
    const late = Promise.withResolvers<never>();
    const bench = lane(Object.assign(new RecordingWriter(), { assigned: () => late.promise }));
    bench.lane.open();
    const closed = bench.lane.close();
    late.resolve({ commit: 0, number: 0, published: 0, commandsRead: null } as never);
    await closed;
    await bench.lane.take(messages(0, 2), false);
    expect(bench.writer.seen).toEqual([]);
    expect(bench.asked).toEqual(['pause']);
  });

  it('leaves out what is no command, and brings the rest', async () => {
    const bench = lane();
    bench.lane.open();
    await bench.until(3);
    const [first, second, third] = messages(0, 3);
    await bench.lane.take([first, { ...second, headers: {} }, third] as KafkaMessage[], false);
    expect(bench.writer.seen).toEqual(['c0', 'c2']);
  });
});
