import { createSecretKey } from 'node:crypto';
import { silentLog } from '@c18n/platform/logging/Log';
import { createGatewayCredentials } from '@c18n/platform/subgraph/createGatewayCredentials';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RemoteSubgraph } from './RemoteSubgraph.ts';
import { type SubgraphServer, serveSubgraph } from './serveSubgraph.ts';

const MINUTE = 60_000;
const done = { data: { a: 1 } };
const overloaded = { data: null, errors: [{ extensions: { code: 'OVERLOADED', retryAfter: 1 } }] };
const unavailable = { data: null, errors: [{ extensions: { code: 'UNAVAILABLE' } }] };

/** Milliseconds since the epoch. */
let time: number;
/** A subgraph's mutations, each of which waits for its outcome, and slow queries. */
let held: (() => void)[];
let servers: SubgraphServer[];
let remote: RemoteSubgraph;

const credentials = createGatewayCredentials(createSecretKey(Buffer.alloc(32, 1)), () => time);

async function serve(): Promise<SubgraphServer> {
  const subgraph = {
    name: 'letters',
    process: async ({ request }: { request: { query?: string } }) => {
      if (/^mutation|slow/.test(request.query ?? '')) await new Promise<void>((resolve) => held.push(resolve));
      return done as never;
    },
  };
  const parts = { subgraph, credentials, contextFor: () => ({}) as never, ready: async () => true, log: silentLog };
  return await serveSubgraph(parts as never, { host: '127.0.0.1', port: 0 });
}

/** Two mutations may be under way at each instance, and one may wait; of queries five and two. */
async function start(instances: number): Promise<void> {
  servers = await Promise.all(Array.from({ length: instances }, serve));
  const urls = servers.map(({ url }) => url);
  const limits = { queries: { running: 5, waiting: 2 }, mutations: { running: 2, waiting: 1 } };
  remote = new RemoteSubgraph({ name: 'letters', urls, credentials, log: silentLog, limits });
}

function ask(query: string): Promise<unknown> {
  const context = { viewer: null, address: null, telling: null, renew: () => {} };
  return remote.process({ request: { query, variables: {} }, context } as never);
}

const mutate = (count: number) => Array.from({ length: count }, () => ask('mutation { a }'));
const areHeld = (count: number) => vi.waitFor(() => expect(held).toHaveLength(count));
const giveOutcomes = () => {
  for (const release of held.splice(0)) release();
};

beforeEach(() => {
  time = MINUTE;
  held = [];
});
afterEach(async () => {
  giveOutcomes();
  await remote.close();
  await Promise.all(servers.map((server) => server.close()));
});

describe('mutations that wait for their outcomes', () => {
  test('hold up no query, however many they are', async () => {
    await start(1);
    const mutations = mutate(3);
    await areHeld(2);
    const queries = Array.from({ length: 5 }, () => ask('{ a }'));
    expect(await Promise.all(queries)).toEqual(queries.map(() => done));
    giveOutcomes();
    await areHeld(1);
    giveOutcomes();
    expect(await Promise.all(mutations)).toEqual([done, done, done]);
  });

  test('are as many as there is room for at each instance; one more is OVERLOADED at once', async () => {
    await start(2);
    const mutations = mutate(6);
    await areHeld(4);
    expect(await ask('mutation { a }')).toMatchObject(overloaded);
    giveOutcomes();
    await areHeld(2);
    giveOutcomes();
    expect(await Promise.all(mutations)).toEqual(mutations.map(() => done));
  });

  test('go to the instance that has room', async () => {
    await start(2);
    const mutations = mutate(5);
    await areHeld(4);
    // The second's turn, and then that of the first, which is full.
    await ask('{ a }');
    const last = ask('mutation { a }');
    // Whatever is answered after it was asked finds it waiting.
    await ask('{ a }');
    expect(await ask('mutation { a }')).toMatchObject(overloaded);
    giveOutcomes();
    await areHeld(2);
    giveOutcomes();
    expect(await Promise.all([...mutations, last])).toEqual(Array.from({ length: 6 }, () => done));
  });

  test('are signed when they are sent, however long they waited', async () => {
    await start(1);
    const mutations = mutate(3);
    await areHeld(2);
    time += MINUTE;
    giveOutcomes();
    await areHeld(1);
    giveOutcomes();
    expect(await Promise.all(mutations)).toEqual([done, done, done]);
  });
});

describe('queries', () => {
  test('wait for a connection, signed when they are sent; more than may wait are OVERLOADED at once', async () => {
    await start(1);
    const queries = Array.from({ length: 7 }, () => ask('{ slow }'));
    await areHeld(5);
    expect(await ask('{ a }')).toMatchObject(overloaded);
    time += MINUTE;
    giveOutcomes();
    await areHeld(2);
    giveOutcomes();
    expect(await Promise.all(queries)).toEqual(queries.map(() => done));
  });

  test('are UNAVAILABLE where nobody answers', async () => {
    await start(1);
    await servers[0]?.close();
    expect(await ask('{ a }')).toMatchObject(unavailable);
    servers = [];
  });
});
