import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProtocolStage } from './ProtocolStage.ts';
import { say } from './say.ts';
import { textsOf } from './textsOf.ts';

let stage: ProtocolStage;
beforeAll(async () => {
  stage = await ProtocolStage.open();
});
afterAll(() => stage[Symbol.asyncDispose]());

const refused = (code: string) => ({ type: 'error', id: 'stream', payload: [{ extensions: { code } }] });

describe('a position', () => {
  test('comes with every event, and is the same as its field [P1]', async () => {
    const chat = await stage.chat();
    const client = await stage.follow(chat.bob, chat);
    await say(chat.ann, chat, 'one');
    const { payload } = await client.next();
    expect(payload.extensions.position).toEqual(expect.any(String));
    expect(payload.data.conversationEvents.position).toBe(payload.extensions.position);
    client.socket.close();
  });

  test('has everything after it told, once and in order, and then what happens [P2, E1, C1]', async () => {
    const chat = await stage.chat();
    const texts = Array.from({ length: 12 }, (_, index) => `${index}`);
    for (const text of texts.slice(0, 8)) await say(chat.ann, chat, text);
    const first = await stage.follow(chat.bob, chat, chat.after);
    const told = await first.take(4);
    first.socket.terminate();
    const again = await stage.follow(chat.bob, chat, told.at(-1)?.payload.extensions.position);
    const rest = await again.take(4);
    for (const text of texts.slice(8)) await say(chat.ann, chat, text);
    expect(textsOf([...told, ...rest, ...(await again.take(4))])).toEqual(texts);
    again.socket.close();
  });

  test('that is left out is that of now [P3]', async () => {
    const chat = await stage.chat();
    await say(chat.ann, chat, 'before');
    const client = await stage.follow(chat.bob, chat);
    await say(chat.ann, chat, 'after');
    expect(textsOf([await client.next()])).toEqual(['after']);
    client.socket.close();
  });

  test('of a query is before all that it may have missed [P4]', async () => {
    const chat = await stage.chat();
    const { extensions } = await chat.bob.ask('{ viewer { person { id } } }');
    await say(chat.ann, chat, 'meanwhile');
    const client = await stage.follow(chat.bob, chat, String(extensions?.position));
    expect(textsOf([await client.next()])).toEqual(['meanwhile']);
    client.socket.close();
  });

  test('that was made up, changed, or is of another stream is refused [P5, T1]', async () => {
    const chat = await stage.chat();
    const changed = `${chat.after.startsWith('A') ? 'B' : 'A'}${chat.after.slice(1)}`;
    const profile = await chat.ann.do('updateProfile', { location: 'elsewhere' });
    for (const after of ['made up', changed, String(profile.outcome?.position)]) {
      const client = await stage.follow(chat.bob, chat, after);
      expect(await client.next()).toMatchObject(refused('BAD_POSITION'));
      client.socket.close();
    }
    const text = await (await stage.followByHttp(chat.bob, chat, changed)).text();
    expect(text).toContain('"code":"BAD_POSITION"');
    expect(text.endsWith('event: complete\ndata:\n\n')).toBe(true);
  });

  test('of a mutation of one’s own is never of the future [P6]', async () => {
    const chat = await stage.chat();
    const { position } = await say(chat.bob, chat, 'own');
    const client = await stage.follow(chat.bob, chat, position);
    await say(chat.ann, chat, 'next');
    expect(textsOf([await client.next()])).toEqual(['next']);
    client.socket.close();
  });
});
