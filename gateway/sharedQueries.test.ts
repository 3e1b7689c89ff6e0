import { createMetrics } from '@c18n/platform/metrics/createMetrics';
import { parseMetrics } from '@c18n/platform/metrics/testing/parseMetrics';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { defaultGatewayConfiguration, type GatewayConfiguration } from './GatewayConfiguration.ts';
import { type Answer, ask } from './testing/ask.ts';
import { openSocket } from './testing/openSocket.ts';
import { startTestGateway, tokenOf } from './testing/startTestGateway.ts';
import { World } from './testing/World.ts';

const QUERY = '{ room(id: "hall") { messages(last: 100) { text author { name } } } }';
const SHARED = 'c18n_queries_shared_total';
const QUERIES = 'c18n_operations_total{kind="query",code="OK"}';

/** A gateway whose queries wait before they read the names of authors, and so after they have read the messages. */
async function start(partial: Partial<GatewayConfiguration> = {}) {
  const metrics = createMetrics();
  const gateway = await startTestGateway(partial, new World(), undefined, metrics);
  const { world } = gateway;
  const held = Promise.withResolvers<void>();
  const release = () => {
    world.beforeLoad = async () => {};
    held.resolve();
  };
  onTestFinished(async () => {
    vi.useRealTimers();
    release();
    await gateway.close();
  });
  world.say('hall', 'before');
  world.beforeLoad = () => held.promise;
  // Nobody loses patience.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const value = async (name: string) => parseMetrics(await metrics.text()).get(name) ?? 0;
  const until = async (holds: () => boolean | Promise<boolean>) => {
    while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
  };
  return { gateway, world, release, value, until };
}

type Data = { readonly room: { readonly messages: readonly { readonly text: string }[] } };

const textsOf = ({ data }: Answer) => (data as Data).room.messages.map(({ text }) => text);

describe('identical queries that are asked at the same time', () => {
  test('share an execution, and each pays, counts and is told its own position', async () => {
    const { gateway, world, release, value, until } = await start();
    const first = ask(gateway, QUERY);
    await until(() => world.personLoads.length === 1);
    const fact = world.say('hall', 'meanwhile');
    const others = Array.from({ length: 5 }, () => ask(gateway, QUERY));
    await until(async () => (await value(SHARED)) === 4);
    release();
    const answers = await Promise.all([first, ...others]);
    // One that was under way, and one for all others.
    expect(world.personLoads).toHaveLength(2);
    expect(answers.map((answer) => textsOf(answer).length)).toEqual([1, 2, 2, 2, 2, 2]);
    expect(answers.map(({ extensions }) => extensions?.cost?.requested)).toEqual(answers.map(() => 102));
    expect(await value(QUERIES)).toBe(6);
    const numbers = answers.map(({ extensions }) => {
      const opened = gateway.positions.open(extensions?.position ?? '');
      return opened.kind === 'vector' ? opened.positions.find(({ partition }) => partition === fact.partition) : null;
    });
    expect(numbers.map((position) => position?.number)).toEqual([1, 2, 2, 2, 2, 2]);
  });

  test('never miss what was written before they were asked', async () => {
    const { gateway, world, release, value, until } = await start();
    const token = tokenOf('ada');
    const early = ask(gateway, QUERY, { token });
    await until(() => world.personLoads.length === 1);
    const said = await ask(gateway, 'mutation { say(roomId: "hall", text: "mine") { text } }', { token });
    expect(said.data).toEqual({ say: { text: 'mine' } });
    const own = [ask(gateway, QUERY, { token }), ask(gateway, QUERY, { token })];
    await until(async () => (await value(SHARED)) === 1);
    release();
    expect(textsOf(await early)).toEqual(['before']);
    for (const answer of await Promise.all(own)) expect(textsOf(answer)).toEqual(['before', 'mine']);
  });

  test('by different persons, or with different variables, do not', async () => {
    const { gateway, world, release, until } = await start();
    const person = 'query P($id: ID!) { person(id: $id) { name } me { name } }';
    const answers = [
      ask(gateway, person, { token: tokenOf('ada'), variables: { id: 'ada' } }),
      ask(gateway, person, { token: tokenOf('bob'), variables: { id: 'ada' } }),
      ask(gateway, person, { token: tokenOf('bob'), variables: { id: 'bob' } }),
      ask(gateway, person, { token: tokenOf('bob', 'another'), variables: { id: 'bob' } }),
    ];
    await until(() => world.personLoads.length === 4);
    release();
    expect((await Promise.all(answers)).map(({ data }) => data)).toEqual([
      { person: { name: 'Ada' }, me: { name: 'Ada' } },
      { person: { name: 'Ada' }, me: { name: 'Bob' } },
      { person: { name: 'Bob' }, me: { name: 'Bob' } },
      { person: { name: 'Bob' }, me: { name: 'Bob' } },
    ]);
  });

  test('are answered, whoever of them leaves', async () => {
    const { gateway, world, release, value, until } = await start();
    const leaving = await openSocket(gateway.url, tokenOf('ada'));
    leaving.start('first', QUERY);
    await until(() => world.personLoads.length === 1);
    leaving.start('second', QUERY);
    const staying = await openSocket(gateway.url, tokenOf('ada'));
    leaving.start('barrier', '{ rooms { id } }');
    await leaving.take(2);
    staying.start('third', QUERY);
    await until(async () => (await value(SHARED)) === 1);
    leaving.socket.terminate();
    release();
    expect(await staying.next()).toMatchObject({ id: 'third', payload: { data: { room: {} } } });
  });

  test('share errors, each as if it were its own', async () => {
    const { gateway, world, release, value, until } = await start();
    const query = '{ fault room(id: "hall") { messages(last: 1) { text author { name } forbidden } } }';
    const first = ask(gateway, query);
    await until(() => world.personLoads.length === 1);
    const others = Array.from({ length: 3 }, () => ask(gateway, query));
    await until(async () => (await value(SHARED)) === 2);
    release();
    const [own, ...shared] = await Promise.all([first, ...others]);
    expect(own?.errors).toHaveLength(2);
    for (const answer of shared) expect(answer).toEqual(own);
  });

  test('are charged each', async () => {
    const { gateway, world, release, until } = await start({
      costRates: { ...defaultGatewayConfiguration.costRates, address: 3 * 102 },
    });
    const first = ask(gateway, QUERY);
    await until(() => world.personLoads.length === 1);
    const others = Array.from({ length: 4 }, () => ask(gateway, QUERY));
    const refused = (await Promise.race(others)).errors?.map(({ extensions }) => extensions.code);
    expect(refused).toEqual(['RATE_LIMITED']);
    release();
    const answers = await Promise.all([first, ...others]);
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(3);
  });

  test('are run each where that is switched off', async () => {
    const { gateway, world, release, until, value } = await start({ sharesQueries: false });
    const answers = Array.from({ length: 4 }, () => ask(gateway, QUERY));
    await until(() => world.personLoads.length === 4);
    release();
    for (const answer of await Promise.all(answers)) expect(textsOf(answer)).toEqual(['before']);
    expect(await value(SHARED)).toBe(0);
  });
});
