import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProtocolStage } from './ProtocolStage.ts';
import { say } from './say.ts';
import { textsOf } from './textsOf.ts';

let stage: ProtocolStage;
beforeAll(async () => {
  stage = await ProtocolStage.open();
});
afterAll(() => stage[Symbol.asyncDispose]());

const SIGN_OUT = 'mutation ($input: SignOutInput!) { signOut(input: $input) { outcome { state } } }';
const refused = (code: string) => ({ type: 'error', id: 'stream', payload: [{ extensions: { code } }] });

describe('an event', () => {
  test('shows fields of all subgraphs, the same for all who follow [E2, E5]', async () => {
    const chat = await stage.chat();
    const clients = [await stage.follow(chat.ann, chat), await stage.follow(chat.bob, chat)];
    await say(chat.ann, chat, 'one');
    const [one, other] = await Promise.all(clients.map((client) => client.next()));
    expect(one?.payload.data.conversationEvents.message.author.userName).toMatch(/^ann/);
    expect(one).toEqual(other);
    for (const client of clients) client.socket.close();
  });

  test('does not show what was deleted since [E4]', async () => {
    const chat = await stage.chat();
    const { id } = await say(chat.ann, chat, 'regretted');
    await chat.ann.do('deleteMessage', { messageId: id });
    const client = await stage.follow(chat.bob, chat, chat.after);
    expect(textsOf([await client.next()])).toEqual([null]);
    client.socket.close();
  });
});

describe('a stream ends', () => {
  test('when its session does, at once [R1, T3]', async () => {
    const chat = await stage.chat();
    const client = await stage.follow(chat.bob, chat);
    const events = await stage.followByHttp(chat.bob, chat, chat.after);
    await chat.bob.query(SIGN_OUT, { input: {} });
    expect(await client.next()).toMatchObject(refused('UNAUTHENTICATED'));
    expect(await events.text()).toContain('"code":"UNAUTHENTICATED"');
    client.socket.close();
  });

  test('when its person may not follow any more, and tells nothing that comes after [R3, T2]', async () => {
    const chat = await stage.chat();
    const client = await stage.follow(chat.bob, chat, chat.after);
    const events = await stage.followByHttp(chat.bob, chat, chat.after);
    await say(chat.ann, chat, 'heard');
    expect(textsOf([await client.next()])).toEqual(['heard']);
    await chat.bob.do('leaveUserGroup', { userGroupId: chat.id });
    await say(chat.ann, chat, 'secret');
    expect(await client.next()).toMatchObject(refused('FORBIDDEN'));
    const text = await events.text();
    expect(text).toContain('"code":"FORBIDDEN"');
    expect(text).not.toContain('secret');
    client.socket.close();
  });
});

describe('a connection', () => {
  test('goes on with a fresh token of the same person [R4]', async () => {
    const chat = await stage.chat();
    const client = await stage.follow(chat.bob, chat);
    client.send({ type: 'ping', payload: { token: chat.bob.token } });
    expect(await client.next()).toEqual({ type: 'pong', payload: { expiresAt: expect.stringMatching(/^\d{4}-.*Z$/) } });
    await say(chat.ann, chat, 'still here');
    expect(textsOf([await client.next()])).toEqual(['still here']);
    client.socket.close();
  });

  test('is closed for a fresh token that is not valid, or of somebody else [R5, T9]', async () => {
    const chat = await stage.chat();
    const [invalid, foreign] = [await stage.follow(chat.bob, chat), await stage.follow(chat.bob, chat)];
    invalid.send({ type: 'ping', payload: { token: '~' } });
    foreign.send({ type: 'ping', payload: { authorization: `Bearer ${chat.ann.token}` } });
    expect([await invalid.closed, await foreign.closed]).toEqual([4401, 4403]);
  });
});
