import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Subgraph } from './federation/Subgraph.ts';
import { ask } from './testing/ask.ts';
import { openSocket } from './testing/openSocket.ts';
import { credentialsForTests, ServedApart } from './testing/serveApart.ts';
import { localSubgraphs, startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';
import { World } from './testing/World.ts';

const QUERY = '{ room(id: "hall") { messages { text author { name } } } }';
const SAY = 'mutation { say(roomId: "hall", text: "hello") { text author { name } } }';
const said = { text: 'hello', author: { name: 'Ada' } };

let world: World;
let apart: ServedApart;
let gateway: TestGateway;

const connectAll = (others: readonly string[]) => localSubgraphs().map(({ name }) => apart.connect(name, others));

/** Starts a gateway whose subgraphs are served apart. @param others what is asked before their two instances */
async function start(others: readonly string[] = []): Promise<void> {
  for (const subgraph of [...localSubgraphs(), ...localSubgraphs()]) await apart.serve(subgraph, world);
  gateway = await startTestGateway({}, world, () => connectAll(others));
}

beforeEach(() => {
  world = new World();
  apart = new ServedApart();
});
afterEach(async () => {
  await gateway.close();
  await apart[Symbol.asyncDispose]();
});

describe('a gateway whose subgraphs are in other processes', () => {
  test('answers from all of them, and tells each for whom', async () => {
    await start();
    expect((await ask(gateway, SAY, { token: tokenOf('ada') })).data).toEqual({ say: said });
    expect((await ask(gateway, QUERY)).data).toEqual({ room: { messages: [said] } });
    expect((await ask(gateway, '{ me { name } }', { token: tokenOf('bob') })).data).toEqual({ me: { name: 'Bob' } });
    expect((await ask(gateway, '{ me { name } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  test('tells them variables, whatever these are called', async () => {
    await start();
    const client = await openSocket(gateway.url, tokenOf('ada'));
    const variables = JSON.parse('{"__proto__":"hall"}');
    client.start('query', 'query ($__proto__: ID!) { room(id: $__proto__) { id } }', variables);
    expect(await client.next()).toMatchObject({ payload: { data: { room: { id: 'hall' } } } });
  });

  test('tells them where whoever asks is', async () => {
    await start();
    await ask(gateway, QUERY);
    expect(new Set(world.addresses)).toEqual(new Set(['127.0.0.1']));
  });

  test('passes on coded errors, and faults without what they say', async () => {
    await start();
    world.say('hall', 'hello');
    const forbidden = await ask(gateway, '{ room(id: "hall") { messages { forbidden } } }');
    expect(forbidden.errors?.[0]).toMatchObject({
      path: ['room', 'messages', 0, 'forbidden'],
      extensions: { code: 'FORBIDDEN' },
    });
    const fault = await ask(gateway, '{ fault }');
    expect(fault.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(fault)).not.toContain('swordfish');
  });

  test('tells events from all of them', async () => {
    await start();
    const client = await openSocket(gateway.url, tokenOf('ada'));
    const events =
      'subscription { roomEvents(roomId: "hall") { ... on MessageSaid { message { text author { name } } } } }';
    client.start('stream', events);
    client.start('barrier', '{ rooms { id } }');
    await client.take(2);
    world.say('hall', 'hello');
    expect(await client.next()).toMatchObject({ payload: { data: { roomEvents: { message: said } } } });
  });

  test('tells an event whole though a subgraph was away when it happened [E2]', async () => {
    let away = false;
    const [people, ...others] = localSubgraphs();
    if (people === undefined) throw new Error('no subgraph');
    const process: Subgraph['process'] = async (options) => {
      if (!away) return people.process(options);
      away = false;
      return { errors: [{ message: 'away', extensions: { code: 'UNAVAILABLE' } }] } as never;
    };
    gateway = await startTestGateway({}, world, () => [{ name: people.name, process }, ...others]);
    const client = await openSocket(gateway.url, tokenOf('ada'));
    const events =
      'subscription { roomEvents(roomId: "hall") { ... on MessageSaid { message { text author { name } } } } }';
    client.start('stream', events);
    client.start('barrier', '{ rooms { id } }');
    await client.take(2);
    away = true;
    world.say('hall', 'hello');
    expect(await client.next()).toMatchObject({ payload: { data: { roomEvents: { message: said } } } });
    expect(away).toBe(false);
  });

  test('asks another instance where one has ended', async () => {
    await start();
    await apart.closeOne();
    for (let count = 0; count < 4; count++) {
      expect((await ask(gateway, SAY, { token: tokenOf('ada') })).data).toEqual({ say: said });
    }
    expect(world.messages.size).toBe(4);
  });

  test('repeats a query whose answer got lost, but no mutation', async () => {
    const cutting = createServer((socket) => socket.once('data', () => socket.destroy()));
    await once(cutting.listen(0, '127.0.0.1'), 'listening');
    await start([`http://127.0.0.1:${(cutting.address() as AddressInfo).port}/graphql`]);
    const answers = await Promise.all([1, 2, 3].map(() => ask(gateway, SAY, { token: tokenOf('ada') })));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done');
    expect(codes.toSorted()).toEqual(['UNAVAILABLE', 'done', 'done']);
    expect(world.messages.size).toBe(2);
    for (let count = 0; count < 4; count++) expect((await ask(gateway, QUERY)).errors).toBeUndefined();
    cutting.close();
  });

  test('says that it is unavailable where there is none', async () => {
    gateway = await startTestGateway({}, world, () => connectAll(['http://127.0.0.1:1/graphql']));
    expect((await ask(gateway, QUERY)).errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
  });
});

describe('a subgraph in a process of its own', () => {
  const nobody = { viewer: null, address: null };
  const operation = { query: 0, variables: {}, telling: null };
  const body = JSON.stringify({ queries: ['{ rooms { id } }'], operations: [operation] });
  const post = (credential: string | null, sent = body, url = apart.urlsOf('rooms')[0] ?? '') =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(credential !== null && { authorization: credential }) },
      body: sent,
    });

  test('answers a gateway of its installation and nobody else', async () => {
    await start();
    const { issue } = credentialsForTests();
    const credential = `Gateway ${issue('rooms', nobody, body)}`;
    expect(await (await post(credential)).json()).toEqual([{ data: { rooms: [{ id: 'hall' }] } }]);
    const refused = [
      await post(null),
      await post(credential),
      await post(`Bearer ${tokenOf('ada')}`),
      await post(`Gateway ${issue('people', nobody, body)}`),
      await post(`Gateway ${issue('rooms', nobody, body)}`, body.replace('id', 'id __typename')),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  });

  test('that is closed while it answers waits for no more than the answer', async () => {
    await start();
    const loading = Promise.withResolvers<void>();
    const loaded = Promise.withResolvers<void>();
    world.beforeLoad = () => {
      loading.resolve();
      return loaded.promise;
    };
    const person = body.replace('rooms { id }', 'person(id: \\"ada\\") { name }');
    const [url = ''] = apart.urlsOf('people');
    const credential = `Gateway ${credentialsForTests().issue('people', nobody, person)}`;
    const answer = post(credential, person, url);
    await loading.promise;
    const closed = apart.closeOne();
    while (await fetch(url).catch(() => null));
    loaded.resolve();
    expect(await (await answer).json()).toEqual([{ data: { person: { name: 'Ada' } } }]);
    await closed;
  });
});
