import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { TickWriter } from './TickWriter.ts';

function setUp(bound: number, stallTimeout = 60_000) {
  const writes: string[] = [];
  const outlet = new PassThrough({ highWaterMark: bound });
  const write = outlet.write.bind(outlet);
  outlet.write = ((chunk: string, encoding: BufferEncoding) => {
    writes.push(chunk);
    return write(chunk, encoding);
  }) as never;
  const state = { isOpen: true, isStalled: Promise.withResolvers<void>() };
  const owner = {
    get isOpen() {
      return state.isOpen;
    },
    stalled: () => state.isStalled.resolve(),
  };
  const writer = new TickWriter(outlet, owner, { connectionBytes: bound, stallTimeout });
  return { writes, outlet, state, writer };
}

const nothing = { resume: () => expect.unreachable() };

describe('a writer', () => {
  test('joins what is written within a turn', async () => {
    const { writes, writer } = setUp(100);
    expect([writer.write('a', nothing), writer.write('b', nothing)]).toEqual([true, true]);
    expect(writes).toEqual([]);
    await turn();
    writer.write('c', nothing);
    await turn();
    expect(writes).toEqual(['ab', 'c']);
  });

  test('writes at once what waits before something else', () => {
    const { writes, writer } = setUp(100);
    writer.write('a', nothing);
    writer.flush();
    expect(writes).toEqual(['a']);
  });

  test('takes no more than its bound until that has gone, and says then that it does [S2]', async () => {
    const { writer, outlet } = setUp(4);
    const resumed: string[] = [];
    expect(writer.write('abc', nothing)).toBe(true);
    expect(writer.write('def', { resume: () => resumed.push('first') })).toBe(false);
    expect(writer.write('ghi', { resume: () => resumed.push('second') })).toBe(false);
    await turn();
    expect(resumed).toEqual([]);
    expect(outlet.read().toString()).toBe('abcdefghi');
    await turn();
    expect(resumed).toEqual(['first', 'second']);
    expect(writer.write('x', nothing)).toBe(true);
  });

  test('tells when nothing goes', async () => {
    const { writer, state } = setUp(4, 1);
    writer.write('abcdef', nothing);
    await state.isStalled.promise;
  });

  test('writes nothing once the connection is closing', async () => {
    const { writes, writer, state } = setUp(100);
    writer.write('a', nothing);
    state.isOpen = false;
    await turn();
    expect(writes).toEqual([]);
  });
});
