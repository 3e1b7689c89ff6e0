import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Subgraph } from './federation/Subgraph.ts';
import { openSocket, type SocketMessage, type TestSocket } from './testing/openSocket.ts';
import { ServedApart } from './testing/serveApart.ts';
import { localSubgraphs, startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';
import { World } from './testing/World.ts';

const WHOLE = 'subscription { roomEvents(roomId: "hall") { ... on MessageSaid { message { text author { name } } } } }';
const TEXTS = 'subscription { roomEvents(roomId: "hall") { ... on MessageSaid { message { text } } } }';
const fault = { code: 'INTERNAL_SERVER_ERROR' };

type Request = { readonly variables?: { readonly representations?: readonly { readonly id: string }[] } };
type Answer = { data?: { _entities?: unknown } | null; errors?: unknown };

let world: World;
let gateway: TestGateway | null;
beforeEach(() => {
  world = new World();
  gateway = null;
});
afterEach(async () => gateway?.close());

/** Starts a gateway of which the subgraph of persons answers something else. */
async function start(answer: (right: Answer, request: Request) => unknown): Promise<void> {
  const [people, ...others] = localSubgraphs() as [Subgraph, ...Subgraph[]];
  const process: Subgraph['process'] = async (options) =>
    answer((await people.process(options)) as Answer, options.request as Request) as never;
  gateway = await startTestGateway({}, world, () => [{ name: people.name, process }, ...others]);
}

async function follow(query: string, person = 'ada'): Promise<TestSocket> {
  const client = await openSocket(gateway?.url ?? '', tokenOf(person));
  client.start('stream', query);
  client.start('barrier', '{ rooms { id } }');
  await client.take(2);
  return client;
}

const saidIn = ({ payload }: SocketMessage) => payload.data.roomEvents.message;

describe('a subgraph that is slow', () => {
  test('holds up what is told from it, which comes whole and in order, and nothing else', async () => {
    const people = Promise.withResolvers<void>();
    gateway = await startTestGateway({}, world);
    const [whole, texts] = [await follow(WHOLE), await follow(TEXTS)];
    world.beforeLoad = () => people.promise;
    world.say('hall', 'one', 'ada');
    world.say('hall', 'two', 'bob');
    expect((await texts.take(2)).map((message) => saidIn(message).text)).toEqual(['one', 'two']);
    whole.start('query', '{ rooms { id } }');
    // The first that it hears, though it asked long after the events.
    expect((await whole.take(2)).map(({ id }) => id)).toEqual(['query', 'query']);
    people.resolve();
    expect((await whole.take(2)).map(saidIn)).toEqual([
      { text: 'one', author: { name: 'Ada' } },
      { text: 'two', author: { name: 'Bob' } },
    ]);
  });
});

describe('events that ask a subgraph together', () => {
  test('fail apart where it fails on the entity of one: each has what there is of it, and the stream goes on', async () => {
    let calls = 0;
    await start(({ data, errors }, { variables }) => {
      const ids = variables?.representations?.map(({ id }) => id) ?? [];
      calls++;
      const at = ids.indexOf('eve');
      if (at < 0 || !Array.isArray(data?._entities)) return { data, errors };
      return {
        data: { _entities: data._entities.with(at, null) },
        errors: [{ message: 'no', path: ['_entities', at, 'name'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      };
    });
    world.names.set('eve', 'Eve');
    const client = await follow(WHOLE);
    world.hold();
    for (const author of ['ada', 'eve', 'bob']) world.say('hall', `by ${author}`, author);
    world.release();
    const [ada, eve, bob] = (await client.take(3)) as [SocketMessage, SocketMessage, SocketMessage];
    expect([ada, eve, bob].map(saidIn)).toEqual([
      { text: 'by ada', author: { name: 'Ada' } },
      { text: 'by eve', author: null },
      { text: 'by bob', author: { name: 'Bob' } },
    ]);
    expect([ada.payload.errors, bob.payload.errors]).toEqual([undefined, undefined]);
    expect(eve.payload.errors).toMatchObject([
      { path: ['roomEvents', 'message', 'author', 'name'], extensions: fault },
    ]);
    expect(calls).toBe(1);
  });

  test.each([
    ['too few entities', () => ({ data: { _entities: [{ name: 'Ada' }] } })],
    ['too many entities', () => ({ data: { _entities: [null, null, null] } })],
    ['no list', () => ({ data: { _entities: 7 } })],
    ['what is no entity', () => ({ data: { _entities: [7, 'x'] } })],
    ['nothing at all', () => ({ data: null })],
  ])('are told without what was asked where %s came, and the stream goes on', async (_what, wrong) => {
    let isWrong = true;
    await start((right) => (isWrong ? wrong() : right));
    const client = await follow(WHOLE);
    world.hold();
    for (const author of ['ada', 'bob']) world.say('hall', `by ${author}`, author);
    world.release();
    for (const message of await client.take(2)) {
      expect(message.type).toBe('next');
      expect(saidIn(message).text).toMatch(/^by /);
      expect(saidIn(message).author?.name ?? null).toBeNull();
      for (const error of message.payload.errors ?? []) expect(error.extensions).toEqual(fault);
    }
    isWrong = false;
    world.say('hall', 'later', 'bob');
    expect(saidIn(await client.next())).toEqual({ text: 'later', author: { name: 'Bob' } });
  });
});

describe('a subgraph in another process', () => {
  test('that throws for one of the operations that came together answers the others', async () => {
    await using apart = new ServedApart();
    const [people, ...others] = localSubgraphs() as [Subgraph, ...Subgraph[]];
    const process: Subgraph['process'] = async (options) => {
      if (options.request.query?.includes('nick')) throw new Error('the password is swordfish');
      return people.process(options);
    };
    for (const subgraph of [{ name: people.name, process }, ...others]) await apart.serve(subgraph, world);
    gateway = await startTestGateway({}, world, () => [apart.connect('people'), apart.connect('rooms')]);
    const [whole, failing] = [await follow(WHOLE), await follow(WHOLE.replace('{ name }', '{ nick: name }'))];
    world.say('hall', 'hello');
    expect(saidIn(await whole.next())).toEqual({ text: 'hello', author: { name: 'Ada' } });
    const told = await failing.next();
    expect(told.payload.data.roomEvents.message).toEqual({ text: 'hello', author: null });
    expect(told.payload.errors).toMatchObject([{ extensions: fault }]);
    expect(JSON.stringify(told)).not.toContain('swordfish');
    await gateway.close();
    gateway = null;
  });

  /** Takes the way to a subgraph, and spoils what comes back as long as it is told to. */
  async function between(target: string, spoil: (body: string) => string | null) {
    const server = createServer(async (request, response) => {
      const body = await new Response(request as never).text();
      const { authorization = '' } = request.headers;
      const answer = await fetch(target, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body,
      });
      const spoiled = spoil(await answer.text());
      if (spoiled === null) response.destroy();
      else response.end(spoiled);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
      [Symbol.asyncDispose]: async () => void server.close().closeAllConnections(),
    };
  }

  test.each([
    ['dies between', () => null],
    ['answers more operations than it was asked', (body: string) => body.replace('[', '[{"data":null},')],
    ['answers fewer', () => '[]'],
    ['answers what is no JSON', () => '[{"data":'],
    ['answers what is no list', () => 'null'],
    ['answers what is no object', () => '[null]'],
    ['answers neither data nor errors', () => '[{}]'],
    ['answers data that are none', () => '[{"data":[]}]'],
    ['answers errors that are no list', () => '[{"data":null,"errors":"x"}]'],
    ['answers errors that are none', () => '[{"data":null,"errors":[null]}]'],
  ])('that %s is asked again for all events of the call, and each is told once, whole [E2]', async (_what, spoil) => {
    await using apart = new ServedApart();
    for (const subgraph of localSubgraphs()) await apart.serve(subgraph, world);
    let spoiled = 0;
    const [people = ''] = apart.urlsOf('people');
    await using way = await between(people, (body) => (spoiled++ < 2 ? spoil(body) : body));
    const connect = () => [apart.connectTo('people', [way.url]), apart.connect('rooms')];
    gateway = await startTestGateway({}, world, connect);
    const client = await follow(WHOLE);
    world.hold();
    for (const author of ['ada', 'bob']) world.say('hall', `by ${author}`, author);
    world.release();
    expect((await client.take(2)).map(saidIn)).toEqual([
      { text: 'by ada', author: { name: 'Ada' } },
      { text: 'by bob', author: { name: 'Bob' } },
    ]);
    expect(spoiled).toBeGreaterThan(2);
    await gateway.close();
    gateway = null;
  });
});
