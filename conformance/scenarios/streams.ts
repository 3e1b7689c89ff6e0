import assert from 'node:assert/strict';
import type { Scenario } from './Scenario.ts';
import { SAID } from './Stage.ts';

const EVENTS = 200;
/** Together more than the system takes for a client that does not read. */
const BIG = 100_000;

/** How events reach a client that reads slowly, comes back, or is told of something that fails. */
export const streams: readonly Scenario[] = [
  {
    ...{ feature: 'events in order', name: 'events of one moment are told in order' },
    run: async (stage) => {
      const [client, room] = [await stage.open(), stage.room()];
      await stage.follow(client, 'one', room);
      const said = Array.from({ length: EVENTS }, (_, index) => stage.say(room, EVENTS - index));
      const told: number[] = [];
      while (told.length < EVENTS) told.push((await client.told()).payload.data.said.number);
      assert.deepEqual(told, said);
    },
  },
  {
    ...{ feature: 'errors within events', name: 'a field that fails is told with the event, and the stream goes on' },
    run: async (stage) => {
      const [client, room] = [await stage.open(), stage.room()];
      const query = 'subscription ($room: ID!) { said(room: $room) { number text { letters fails } } }';
      await stage.follow(client, 'one', room, query);
      for (const said of [stage.say(room), stage.say(room)]) {
        const { payload } = await client.told();
        assert.deepEqual(payload.data, { said: { number: said, text: { letters: 'x', fails: null } } });
        assert.deepEqual(payload.errors[0].path, ['said', 'text', 'fails']);
      }
    },
  },
  {
    ...{ feature: 'slow readers', name: 'a client that does not read holds up nobody, and then gets everything' },
    run: async (stage) => {
      const [slow, quick, room] = [await stage.open(), await stage.open(), stage.room()];
      await stage.follow(quick, 'one', room);
      slow.socket.start('one', SAID, { room });
      await slow.barrier();
      slow.socket.socket.pause();
      const said: number[] = [];
      for (let count = 0; count < EVENTS; count++) {
        said.push(stage.say(room, BIG));
        assert.equal((await quick.told()).payload.data.said.number, said.at(-1));
      }
      slow.socket.socket.resume();
      const told: number[] = [];
      while (told.length < EVENTS) told.push((await slow.told()).payload.data.said.number);
      assert.deepEqual(told, said);
    },
  },
  {
    ...{ feature: 'resuming by position', name: 'a client that was away is told what happened meanwhile, once' },
    run: async (stage) => {
      const [client, room] = [await stage.open(), stage.room()];
      await stage.follow(client, 'one', room);
      stage.say(room);
      const { payload } = await client.told();
      const after = payload.extensions?.position;
      if (after === undefined) return false;
      client.socket.socket.terminate();
      const missed = [stage.say(room), stage.say(room)];
      const again = await stage.open();
      again.socket.start('one', SAID, { room, after });
      const told = [await again.told(), await again.told()].map((one) => one.payload.data.said.number);
      assert.deepEqual(told, missed);
      const live = stage.say(room);
      assert.equal((await again.told()).payload.data.said.number, live);
      return true;
    },
  },
];
