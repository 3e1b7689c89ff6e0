import assert from 'node:assert/strict';
import type { Scenario } from './Scenario.ts';
import type { ScenarioClient } from './ScenarioClient.ts';
import { SAID } from './Stage.ts';

const feature = 'operations: ids and their races, errors';

const number = async (client: ScenarioClient) => (await client.told()).payload?.data?.said?.number;

/** How operations share a connection. */
export const operations: readonly Scenario[] = [
  {
    ...{ feature, name: 'a query is told once and completed' },
    run: async (stage) => {
      const client = await stage.open();
      client.socket.start('one', '{ federation }');
      assert.deepEqual((await client.told()).payload.data, { federation: 'scenarios' });
      assert.deepEqual(await client.told(), { type: 'complete', id: 'one' });
    },
  },
  {
    ...{ feature, name: 'an invalid operation is told its errors, and its id is free' },
    run: async (stage) => {
      const client = await stage.open();
      client.socket.start('one', 'subscription { nothing }');
      const { type, id, payload } = await client.told();
      assert.deepEqual([type, id, Array.isArray(payload)], ['error', 'one', true]);
      client.socket.start('one', '{ federation }');
      assert.equal((await client.told()).type, 'next');
    },
  },
  {
    ...{ feature, name: 'an operation that cannot be parsed is told its errors' },
    run: async (stage) => {
      const client = await stage.open();
      client.socket.start('one', 'subscription {');
      assert.equal((await client.told()).type, 'error');
    },
  },
  {
    ...{ feature, name: 'streams of one connection are told apart' },
    run: async (stage) => {
      const client = await stage.open();
      const [one, other] = [stage.room(), stage.room()];
      await stage.follow(client, 'one', one);
      await stage.follow(client, 'other', other);
      stage.say(other);
      assert.equal((await client.told()).id, 'other');
      stage.say(one);
      assert.equal((await client.told()).id, 'one');
    },
  },
  {
    ...{ feature, name: 'the same is told under each of two ids' },
    run: async (stage) => {
      const [client, room] = [await stage.open(), stage.room()];
      await stage.follow(client, 'one', room);
      client.socket.start('other', SAID, { room });
      await client.barrier();
      stage.say(room);
      const told = [await client.told(), await client.told()];
      assert.deepEqual(told.map(({ id }) => id).toSorted(), ['one', 'other']);
    },
  },
  {
    ...{ feature, name: 'what was completed is told no more, and its id can be used again' },
    run: async (stage) => {
      const [client, room] = [await stage.open(), stage.room()];
      await stage.follow(client, 'one', room);
      client.send({ type: 'complete', id: 'one' });
      await client.barrier();
      stage.say(room);
      assert.deepEqual(await client.barrier(), []);
      await stage.follow(client, 'one', room);
      const said = stage.say(room);
      assert.equal(await number(client), said);
    },
  },
  {
    ...{ feature, name: 'subscribe, complete and subscribe at once, with one id, is one stream' },
    run: async (stage) => {
      const [client, room] = [await stage.open(), stage.room()];
      const subscribe = () => client.socket.start('one', SAID, { room });
      subscribe();
      client.send({ type: 'complete', id: 'one' });
      await stage.follow(client, 'one', room);
      await client.barrier();
      const said = [stage.say(room), stage.say(room)];
      assert.deepEqual([await number(client), await number(client)], said);
      assert.deepEqual(await client.barrier(), []);
    },
  },
];
