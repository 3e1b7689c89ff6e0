import assert from 'node:assert/strict';
import WebSocket from 'ws';
import type { Scenario } from './Scenario.ts';
import { SAID } from './Stage.ts';

const feature = 'connections: init, ping, close codes';

/** How connections begin and end (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md). */
export const connections: readonly Scenario[] = [
  {
    ...{ feature, name: 'an operation before connection_init closes with 4401' },
    run: async (stage) => {
      const client = await stage.connect();
      client.socket.start('early', '{ federation }');
      assert.equal(await client.closed(), 4401);
    },
  },
  {
    ...{ feature, name: 'a second connection_init closes with 4429' },
    run: async (stage) => {
      const client = await stage.open();
      client.send({ type: 'connection_init' });
      assert.equal(await client.closed(), 4429);
    },
  },
  {
    ...{ feature, name: 'no connection_init in time closes with 4408' },
    run: async (stage) => assert.equal(await (await stage.connect()).closed(), 4408) as undefined,
  },
  ...[
    ['is no JSON', '{'],
    ['has an unknown type', '{"type":"unknown"}'],
    ['has no id', '{"type":"subscribe","payload":{"query":"{ federation }"}}'],
    ['has no query', '{"type":"subscribe","id":"one","payload":{}}'],
    ['is a list', '[]'],
  ].map(([what, text]) => ({
    ...{ feature, name: `a message that ${what} closes with 4400` },
    run: async (stage: Parameters<Scenario['run']>[0]) => {
      const client = await stage.open();
      client.socket.socket.send(String(text));
      assert.equal(await client.closed(), 4400);
      return undefined;
    },
  })),
  {
    ...{ feature, name: 'an id in use closes with 4409' },
    run: async (stage) => {
      const [client, room] = [await stage.open(), stage.room()];
      await stage.follow(client, 'one', room);
      client.socket.start('one', SAID, { room });
      assert.equal(await client.closed(), 4409);
    },
  },
  {
    ...{ feature, name: 'a subprotocol that is not spoken is not agreed on' },
    run: async ({ url }) => {
      const socket = new WebSocket(url, 'graphql-other');
      const end = await new Promise((resolve) => {
        socket.once('close', resolve);
        socket.once('error', () => resolve('refused'));
      });
      assert.ok(end === 4406 || end === 'refused', String(end));
    },
  },
  {
    ...{ feature, name: 'a ping is answered with its payload' },
    run: async (stage) => {
      const client = await stage.open();
      client.send({ type: 'ping', payload: { at: 1 } });
      const { type, payload } = await client.next();
      assert.equal(type, 'pong');
      assert.ok(payload === undefined || payload.at === 1);
    },
  },
  {
    ...{ feature, name: 'a ping is answered before connection_init' },
    run: async (stage) => {
      const client = await stage.connect();
      client.send({ type: 'ping' });
      assert.equal((await client.next()).type, 'pong');
    },
  },
  {
    ...{ feature, name: 'a pong that nobody asked for, and a complete of no operation, are nothing' },
    run: async (stage) => {
      const client = await stage.open();
      client.send({ type: 'pong' });
      client.send({ type: 'complete', id: 'none' });
      assert.deepEqual(await client.barrier(), []);
    },
  },
];
