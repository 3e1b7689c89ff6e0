import { connect } from '@c18n/gateway/testing/openSocket';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProtocolStage } from './ProtocolStage.ts';
import { say } from './say.ts';
import { textsOf } from './textsOf.ts';

let stage: ProtocolStage;
beforeAll(async () => {
  stage = await ProtocolStage.open();
});
afterAll(() => stage[Symbol.asyncDispose]());

describe('a connection is closed', () => {
  test('where connection_init does not come in time [T8]', async () => {
    const client = await connect(`${stage.url}/graphql`);
    expect(await client.closed).toBe(4408);
  });

  test('for a bad token in connection_init, and an event stream refused by its status [T9]', async () => {
    const client = await connect(`${stage.url}/graphql`);
    client.send({ type: 'connection_init', payload: { token: '~' } });
    expect(await client.closed).toBe(4401);
    const query = new URLSearchParams({ query: '{ __typename }' });
    const headers = { authorization: 'Bearer ~', accept: 'text/event-stream' };
    expect((await fetch(`${stage.url}/graphql/stream?${query}`, { headers })).status).toBe(401);
  });

  test.each(['{', '[]', '{"type":"unknown"}', '{"type":"next","id":"one","payload":{}}'])(
    'for what is no message of the protocol: %s [T10]',
    async (text) => {
      const client = await stage.socket(null);
      client.socket.send(text);
      expect(await client.closed).toBe(4400);
    },
  );

  test('for an id that is in use [T11]', async () => {
    const chat = await stage.chat();
    const client = await stage.follow(chat.bob, chat);
    client.start('stream', '{ __typename }');
    expect(await client.closed).toBe(4409);
  });

  test('for a second connection_init [T12]', async () => {
    const client = await stage.socket(null);
    client.send({ type: 'connection_init' });
    expect(await client.closed).toBe(4429);
  });
});

describe('a stream that its client completed', () => {
  test('tells nothing more, and its id is free at once [C2]', async () => {
    const chat = await stage.chat();
    const client = await stage.follow(chat.bob, chat);
    client.send({ type: 'complete', id: 'stream' });
    client.start('stream', '{ viewer { person { id } } }');
    expect(await client.take(2)).toMatchObject([
      { type: 'next', id: 'stream', payload: { data: { viewer: { person: { id: chat.bob.id } } } } },
      { type: 'complete', id: 'stream' },
    ]);
    const other = await stage.follow(chat.bob, chat);
    await say(chat.ann, chat, 'one');
    expect(textsOf([await other.next()])).toEqual(['one']);
    client.start('barrier', '{ __typename }');
    expect(await client.take(2)).toMatchObject([{ id: 'barrier' }, { id: 'barrier' }]);
    for (const one of [client, other]) one.socket.close();
  });
});
