import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { ConversationEventsDocument, ViewerDocument } from './generated/documents.ts';
import { openClient } from './testing/openClient.ts';
import { startFakeServer } from './testing/startFakeServer.ts';

const eventAt = (position: string) => ({ data: { conversationEvents: null }, extensions: { position } });
const nobody = { data: { viewer: null }, extensions: { position: 'p0' } };

describe('a connection', () => {
  test('asks for a token each time', async () => {
    await using server = await startFakeServer((reply, _operation, count) =>
      count === 0 ? reply.cut() : reply.next(nobody),
    );
    let asked = 0;
    await using client = openClient(server, { token: async () => `token ${++asked}` });
    await client.query(ViewerDocument, {});
    expect(server.connections).toEqual([{ authorization: 'Bearer token 1' }, { authorization: 'Bearer token 2' }]);
  });

  test('asks where to each time, so that it goes on with another gateway', async () => {
    await using cutting = await startFakeServer((reply) => reply.cut());
    await using other = await startFakeServer((reply) => reply.next(nobody));
    const urls = [cutting.url, other.url];
    await using client = openClient(cutting, { url: () => urls.shift() ?? other.url });
    expect((await client.query(ViewerDocument, {})).data).toEqual({ viewer: null });
    expect([cutting.connections.length, other.connections.length]).toEqual([1, 1]);
  });

  test.each(['while it stands', 'when it is made'])(
    'is made with a newer token where the old one is refused %s',
    async (when) => {
      const isNew = (payload: unknown) => (payload as { authorization: string }).authorization === 'Bearer new';
      await using server = await startFakeServer(
        (reply) => (isNew(server.connections.at(-1)) ? reply.next(nobody) : reply.error('UNAUTHENTICATED')),
        ({ close }) => {
          const isAccepted = when === 'while it stands' || isNew(server.connections.at(-1));
          if (!isAccepted) close(4401);
          return isAccepted;
        },
      );
      let asked = 0;
      await using client = openClient(server, { token: () => (asked++ === 0 ? 'old' : 'new') });
      expect((await client.query(ViewerDocument, {})).data).toEqual({ viewer: null });
      expect(server.connections).toEqual([{ authorization: 'Bearer old' }, { authorization: 'Bearer new' }]);
    },
  );

  test('tries a newer token once', async () => {
    await using server = await startFakeServer((reply) => reply.error('UNAUTHENTICATED'));
    let asked = 0;
    await using client = openClient(server, { token: () => `token ${++asked}` });
    await expect(client.query(ViewerDocument, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(server.operations).toHaveLength(2);
  });

  test.each(['silent', 'unaccepting'])('that a %s server does not make in time counts as lost', async (kind) => {
    const reached =
      kind === 'silent'
        ? await startSilentServer()
        : await startFakeServer(
            () => {},
            () => false,
          );
    await using _ = reached;
    await using other = await startFakeServer((reply) => reply.next(nobody));
    const urls = [reached.url];
    await using client = openClient(other, { url: () => urls.shift() ?? other.url, connectWithin: 20 });
    expect((await client.query(ViewerDocument, {})).data).toEqual({ viewer: null });
  });

  test.each(['throws', 'rejects', 'never says'])(
    'is made when who %s where to, at first, says it at last',
    async (how) => {
      await using server = await startFakeServer((reply) => reply.next(nobody));
      const failures = {
        throws: () => {
          throw new Error('not known yet');
        },
        rejects: () => Promise.reject(new Error('not known yet')),
        'never says': () => new Promise<string>(() => {}),
      };
      let asked = 0;
      const url = () => (asked++ < 2 ? failures[how as keyof typeof failures]() : server.url);
      await using client = openClient(server, { url, connectWithin: 20 });
      expect((await client.query(ViewerDocument, {})).data).toEqual({ viewer: null });
      expect(client.pauses.length).toBeGreaterThanOrEqual(2);
    },
  );

  test('that is being made does not keep the client from being closed', async () => {
    await using silent = await startSilentServer();
    const client = openClient(silent);
    await silent.asked;
    await client.close();
  });

  test('that another has renewed carries on whoever learns late that the token was refused', async () => {
    let token = 'old';
    const refuse: (() => void)[] = [];
    await using server = await startFakeServer((reply) => {
      const { authorization } = server.connections.at(-1) as { authorization: string };
      if (authorization === 'Bearer new') return reply.next(eventAt('p2'));
      reply.next(eventAt('p1'));
      refuse.push(() => reply.error('UNAUTHENTICATED'));
    });
    await using client = openClient(server, { token: () => token });
    const follow = () => client.subscribe(ConversationEventsDocument, { id: 'c' }, { after: 'p0' });
    const [quick, slow] = [follow(), follow()];
    expect([(await quick.next()).value?.position, (await slow.next()).value?.position]).toEqual(['p1', 'p1']);
    token = 'new';
    for (const one of refuse) one();
    expect((await quick.next()).value?.position).toBe('p2');
    // It asks only now, when the other has long been told more.
    expect((await slow.next()).value?.position).toBe('p2');
    expect(server.connections).toEqual([{ authorization: 'Bearer old' }, { authorization: 'Bearer new' }]);
  });

  test('waits longer each time that it is accepted and cut at once', async () => {
    await using server = await startFakeServer((reply, _operation, count) =>
      count < 6 ? reply.cut() : reply.next(nobody),
    );
    const random = vi.spyOn(Math, 'random').mockReturnValue(1);
    await using client = openClient(server);
    await client.query(ViewerDocument, {});
    random.mockRestore();
    expect(client.pauses.slice(0, 6)).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000]);
  });

  test('is given up at once by whoever does not want to wait for the next', async () => {
    const { promise: waiting, resolve: waits } = Promise.withResolvers<void>();
    await using server = await startFakeServer((reply) => reply.cut());
    const pause = (_milliseconds: number, signal: AbortSignal) => {
      waits();
      return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    };
    await using client = openClient(server, { pause });
    const giveUp = new AbortController();
    const query = client.query(ViewerDocument, {}, { signal: giveUp.signal });
    await waiting;
    giveUp.abort(new Error('enough'));
    await expect(query).rejects.toThrow('enough');
  });

  test('whose token is refused is not made again', async () => {
    await using server = await startFakeServer(
      () => {},
      ({ close }) => {
        close(4401);
        return false;
      },
    );
    await using client = openClient(server, { token: 'old' });
    await expect(client.query(ViewerDocument, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('is made again after a fault of the server', async () => {
    await using server = await startFakeServer(
      (reply) => reply.next(nobody),
      ({ close }, count) => {
        if (count === 0) close(4500);
        return count > 0;
      },
    );
    await using client = openClient(server);
    expect((await client.query(ViewerDocument, {})).data).toEqual({ viewer: null });
  });

  test('fails what waits with what the asking for a token has thrown', async () => {
    await using server = await startFakeServer(() => {});
    const token = () => Promise.reject(new Error('no token to be had'));
    await using client = openClient(server, { token });
    await expect(client.query(ViewerDocument, {})).rejects.toThrow('no token to be had');
  });

  test('tells how it stands', async () => {
    await using server = await startFakeServer((reply, _operation, count) =>
      count === 0 ? reply.cut() : reply.next(nobody),
    );
    const told: string[] = [];
    const client = openClient(server, { onStatus: (status) => told.push(status) });
    await client.query(ViewerDocument, {});
    expect(client.status()).toBe('connected');
    await client.close();
    expect(told).toEqual(['connected', 'waiting', 'connecting', 'connected', 'closed']);
  });

  test('that is closed ends its subscriptions, and fails what is not answered', async () => {
    const { promise: asked, resolve } = Promise.withResolvers<void>();
    await using server = await startFakeServer((_reply, _operation, count) => {
      if (count === 1) resolve();
    });
    const client = openClient(server);
    const next = client.subscribe(ConversationEventsDocument, { id: 'c' }, { after: 'p0' }).next();
    const query = client.query(ViewerDocument, {});
    const failed = expect(query).rejects.toMatchObject({ code: 'CLOSED' });
    await asked;
    await client.close();
    await failed;
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

/** Takes connections and never says a word. */
async function startSilentServer() {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.once('data', () => resolve());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    asked,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
