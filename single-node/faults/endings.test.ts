import { openSocket, type SocketMessage } from '@c18n/gateway/testing/openSocket';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { expect, test } from 'vitest';
import type { Actor } from '../testing/Actor.ts';
import type { Answer } from '../testing/ask.ts';
import { inspectDirectory } from './inspectDirectory.ts';
import { Journal } from './Journal.ts';
import { openPlace } from './openPlace.ts';
import { RestartingNode } from './RestartingNode.ts';
import { readState } from './readState.ts';
import { runMain } from './runMain.ts';
import { soak } from './soak.ts';
import { Talker } from './Talker.ts';

const MESSAGES = 120;
const OVER_SOCKET = 40;
const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { outcome { state } message { id } } }';
const EVENTS =
  'subscription ($id: ID!, $after: Position) { conversationEvents(id: $id, after: $after) { __typename } }';

test.each(Array.from({ length: 2 * soak }, (_, index) => index + 1))(
  'asked to end, it answers what runs, tells the streams, ends well, and starts again (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const node = await RestartingNode.start();
    const founder = new Talker('founder', node, new Journal(), random);
    await founder.register();
    const place = await openPlace(founder);
    const { actor } = founder;
    const messageOf = (key: string) => ({ input: { conversationId: place.groupId, text: key, idempotencyKey: key } });
    const follow = { id: place.groupId, after: place.afterGroup };

    const socket = await openSocket(`${node.url}/graphql`, String(actor.token));
    const overSocket: SocketMessage[] = [];
    socket.socket.on('message', (data) => overSocket.push(JSON.parse(String(data))));
    socket.start('events', EVENTS, follow);
    const eventStream = await openEventStream(actor, { query: EVENTS, variables: follow });
    const progress = Promise.withResolvers<void>();
    let left = Math.floor(random() * MESSAGES);
    const overHttp = Array.from({ length: MESSAGES }, async (_, index) => {
      const answer = await actor.ask(SEND, messageOf(`http ${index}`)).catch((error: Error) => error);
      if (left-- === 0) progress.resolve();
      return answer;
    });
    for (let index = 0; index < OVER_SOCKET; index++) socket.start(`send ${index}`, SEND, messageOf(`socket ${index}`));
    await progress.promise;
    expect(await node.terminate()).toBe(0);

    expect(await socket.closed).toBe(1001);
    expect(overSocket.findLast(({ id }) => id === 'events')).toMatchObject({ type: 'complete' });
    expect(await eventStream.text).toMatch(/event: complete/);
    const answers = new Map<string, Answer | null>();
    for (const [index, answer] of (await Promise.all(overHttp)).entries()) {
      answers.set(`http ${index}`, answer instanceof Error ? null : answer);
    }
    for (let index = 0; index < OVER_SOCKET; index++) {
      const reply = overSocket.find(({ id, type }) => id === `send ${index}` && type === 'next');
      answers.set(`socket ${index}`, reply?.payload ?? null);
    }
    await node.start();
    const said = new Map(Object.entries((await readState(actor, place)).messages));
    const texts = [...said.values()].map((message) => message.replace(/^.*: /, ''));
    const done = [...answers].filter(([, answer]) => answer !== null);
    for (const [, answer] of done) {
      expect(answer).toMatchObject({ data: { sendMessage: { outcome: { state: 'DONE' } } } });
      expect(said.has(String(answer?.data?.sendMessage?.message?.id))).toBe(true);
    }
    // What was not answered was not begun.
    expect(texts.toSorted()).toEqual(done.map(([key]) => key).toSorted());
    expect(await node.terminate()).toBe(0);
    expect((await inspectDirectory(node.directory)).differences).toEqual([]);
  },
);

test('a second process on the same directory is refused and says why, and the first goes on', async () => {
  const node = await RestartingNode.start();
  const founder = new Talker('founder', node, new Journal(), Math.random);
  await founder.register();
  expect(await runMain(node.directory)).toEqual({
    code: 1,
    printed: `another process uses ${node.directory}: stop it first, or choose another DATA_DIR\n`,
  });
  await openPlace(founder);
  await node.kill();
  await node.start();
  await openPlace(founder);
});

/** Subscribes over server-sent events. Resolves once it follows; `text` with everything that comes until the end. */
async function openEventStream(actor: Actor, body: object): Promise<{ readonly text: Promise<string> }> {
  const response = await fetch(`${actor.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${actor.token}`,
    },
    body: JSON.stringify(body),
  });
  return { text: response.text() };
}
