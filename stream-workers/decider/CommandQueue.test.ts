import type { QueuedCommand } from '@c18n/platform/ports/Transport';
import { describe, expect, it } from 'vitest';
import { CommandQueue } from './CommandQueue.ts';

const commands = (count: number, size: number): readonly QueuedCommand[] =>
  Array.from({ length: count }, () => ({ command: {}, size, read: null }) as unknown as QueuedCommand);

/** Whether there is room for more by now. */
async function hasRoom(room: Promise<void>): Promise<boolean> {
  return Promise.race([room.then(() => true), new Promise<false>((resolve) => setImmediate(resolve, false))]);
}

describe('the commands that wait', () => {
  it.each([
    ['many', 999, 1, 1],
    ['large', 31, 262_144, 262_144],
  ])('hold more back when they are too %s, until half of them are gone', async (_name, count, size, last) => {
    const queue = new CommandQueue();
    expect(await hasRoom(queue.add(commands(count, size)))).toBe(true);
    const room = queue.add(commands(1, last));
    expect(await hasRoom(room)).toBe(false);
    let taken = queue.takeBatch().length;
    expect(await hasRoom(room)).toBe(false);
    while (taken <= (count + 1) / 2) taken += queue.takeBatch().length;
    expect(await hasRoom(room)).toBe(true);
    while (!queue.isEmpty) taken += queue.takeBatch().length;
    expect(taken).toBe(count + 1);
  });

  it('have room again when they are dropped', async () => {
    const queue = new CommandQueue();
    const room = queue.add(commands(40, 262_144));
    queue.clear();
    expect(await hasRoom(room)).toBe(true);
    expect(await hasRoom(queue.add(commands(31, 262_144)))).toBe(true);
  });

  it('make batches of a bounded size, of one command at least', () => {
    const queue = new CommandQueue();
    void queue.add([...commands(5, 262_144), ...commands(1, 9_000_000), ...commands(300, 1)]);
    expect([1, 2, 3, 4, 5].map(() => queue.takeBatch().length)).toEqual([4, 1, 1, 200, 100]);
  });
});
