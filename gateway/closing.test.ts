import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { ask } from './testing/ask.ts';
import { openSocket } from './testing/openSocket.ts';
import { startTestGateway, tokenOf } from './testing/startTestGateway.ts';

const health = async (url: string, name: string) => (await fetch(url.replace('/graphql', `/health/${name}`))).status;

/** Resolves when nobody can connect any more. */
async function refusal(url: string): Promise<void> {
  while (await fetch(url).catch(() => null));
}

describe('a gateway that closes', () => {
  test('was live and ready before, and is not reached after', async () => {
    const gateway = await startTestGateway();
    expect([await health(gateway.url, 'live'), await health(gateway.url, 'ready')]).toEqual([200, 200]);
    await gateway.close();
    await expect(fetch(gateway.url)).rejects.toThrow();
  });

  test('answers what it was asked before', async () => {
    const gateway = await startTestGateway();
    const client = await openSocket(gateway.url);
    const { promise: loading, resolve: bothStarted } = Promise.withResolvers<void>();
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    gateway.world.beforeLoad = () => {
      if (gateway.world.personLoads.length === 2) bothStarted();
      return finished;
    };
    const overHttp = ask(gateway, '{ person(id: "ada") { name } }');
    client.start('one', '{ person(id: "bob") { name } }');
    await loading;
    const closed = gateway.close();
    finish();
    expect(await client.take(2)).toMatchObject([
      { type: 'next', payload: { data: { person: { name: 'Bob' } } } },
      { type: 'complete' },
    ]);
    expect(await overHttp).toMatchObject({ data: { person: { name: 'Ada' } } });
    expect(await client.closed).toBe(1001);
    await closed;
  });

  test('waits for no connection on which nothing was asked', async () => {
    // Nothing is cut off after a time: it would be waited for, for ever.
    const gateway = await startTestGateway({ closeTimeout: 2 ** 30 });
    const silent = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    await once(silent, 'connect');
    const ended = once(silent, 'close');
    await gateway.close();
    await ended;
  });

  test('waits for no connection whose request it has answered', async () => {
    // Nothing is cut off: a connection that is left open would keep it for ever.
    const gateway = await startTestGateway({ closeTimeout: 2 ** 31 - 1 });
    const { promise: loading, resolve: started } = Promise.withResolvers<void>();
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    gateway.world.beforeLoad = () => {
      started();
      return finished;
    };
    const eventStream = await fetch(`${gateway.url}/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf('ada')}` },
      body: JSON.stringify({ query: 'subscription { roomEvents(roomId: "hall") { __typename } }' }),
    });
    const overHttp = ask(gateway, '{ person(id: "ada") { name } }');
    await loading;
    const closed = gateway.close();
    await refusal(gateway.url);
    finish();
    expect(await overHttp).toMatchObject({ data: { person: { name: 'Ada' } } });
    expect(await eventStream.text()).toMatch(/event: complete/);
    await closed;
  });

  test('cuts off a client that does not leave', async () => {
    const gateway = await startTestGateway({ closeTimeout: 10 });
    const client = await openSocket(gateway.url, tokenOf('ada'));
    client.socket.pause();
    await gateway.close();
    client.socket.resume();
    await client.closed;
  });

  test('takes no new streams on sockets that are still open', async () => {
    const gateway = await startTestGateway();
    const client = await openSocket(gateway.url, tokenOf('ada'));
    const { promise: finished, resolve: finish } = Promise.withResolvers<void>();
    const loading = new Promise<void>((resolve) => {
      gateway.world.beforeLoad = () => {
        resolve();
        return finished;
      };
    });
    client.start('running', '{ person(id: "bob") { name } }');
    await loading;
    const closed = gateway.close();
    client.start('late', 'subscription { roomEvents(roomId: "hall") { __typename } }');
    expect(await client.next()).toMatchObject({ id: 'late', payload: [{ extensions: { code: 'UNAVAILABLE' } }] });
    finish();
    await closed;
  });
});
