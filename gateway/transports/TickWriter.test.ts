import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { SharedMessage } from './SharedMessage.ts';
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

/** Sockets of a server, and the clients at their other ends, which read nothing until they are asked to. */
async function connectPairs(count: number) {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [served, clients]: [Socket[], Socket[]] = [[], []];
  for (let pair = 0; pair < count; pair++) {
    clients.push(connect({ host: '127.0.0.1', port }));
    const [socket] = await once(server, 'connection');
    served.push(socket);
  }
  const read = async (index: number, length: number) => {
    let told = '';
    for await (const chunk of clients[index] ?? []) {
      told += chunk.toString('latin1');
      if (told.length >= length) return told;
    }
    return told;
  };
  const close = async () => {
    for (const socket of [...served, ...clients]) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { served, read, [Symbol.asyncDispose]: close };
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

  test('joins a message that is shared to what else is written', async () => {
    const { writes, writer } = setUp(100);
    const message = new SharedMessage('', '!');
    writer.writeShared(message, { word: 'one', ...nothing });
    writer.write('x', nothing);
    writer.writeShared(message, { word: 'other', ...nothing });
    await turn();
    expect(writes).toEqual(['\x81\x04one!x\x81\x06other!']);
  });

  test('shares the bytes of a message with others, also with those that read later', async () => {
    await using pairs = await connectPairs(3);
    const heads = ['first', 'slow!', 'last!'];
    const message = new SharedMessage('', '.'.repeat(50_000));
    const owner = { isOpen: true, stalled: () => expect.unreachable() };
    const bounds = { connectionBytes: Number.POSITIVE_INFINITY, stallTimeout: 60_000 };
    const writers = pairs.served.map((socket) => new TickWriter(socket, owner, bounds));
    let rounds = 0;
    // Until the system takes no more for those who do not read.
    for (; (pairs.served[1]?.writableLength ?? 0) < 200_000; rounds++) {
      for (const [index, writer] of writers.entries())
        writer.writeShared(message, { word: `${heads[index]}`, ...nothing });
      await turn();
    }
    for (const [index, head] of heads.entries()) {
      const told = await pairs.read(index, rounds * message.lengthWith(head));
      expect(told === message.frameWith(head).repeat(rounds)).toBe(true);
    }
  });

  test('takes no more than its bound of what is shared, too [S2]', async () => {
    const { writer, outlet } = setUp(8);
    const resumed: string[] = [];
    const message = new SharedMessage('', 'a long end');
    expect(writer.writeShared(message, { word: '', resume: () => resumed.push('first') })).toBe(false);
    await turn();
    expect(outlet.read()).toHaveLength(12);
    await turn();
    expect(resumed).toEqual(['first']);
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
