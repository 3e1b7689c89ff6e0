import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Adapters } from '@c18n/assembly/Adapters';
import { createContexts } from '@c18n/assembly/createContexts';
import { startDecider } from '@c18n/decider/Decider';
import { createDomainRegistry } from '@c18n/decider/DomainRegistry';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { openSqliteKeyStore } from '@c18n/platform/keys/openSqliteKeyStore';
import { silentLog } from '@c18n/platform/logging/Log';
import { createViewReader } from '@c18n/platform/reading/createViewReader';
import { createSealer } from '@c18n/platform/sealing/createSealer';
import { openSqliteSearchIndex } from '@c18n/platform/search/openSqliteSearchIndex';
import { openSqliteStore } from '@c18n/platform/store/sqlite/openSqliteStore';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { createEmbeddedTransport } from '@c18n/platform/transport/createEmbeddedTransport';
import { commands } from '@c18n/users/commands';
import { subgraph } from '@c18n/users/subgraph';
import { people, views } from '@c18n/users/views';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAdministrator } from './makeAdministrator.ts';

const registry = createDomainRegistry([{ commands, views }]);
const secret = 'a secret that nobody could guess, ever';
// As cheap as argon2id can be.
const passwordCost = { memory: 8, passes: 1, parallelism: 1 };
const options = { registry, secret, isDecided: false, log: silentLog, now: Date.now };
let directory: string;
let adapters: Adapters;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'administrator-'));
  const store = await openSqliteStore({
    file: join(directory, 'store.db'),
    collections: registry.collections,
    partitions: 2,
  });
  const [transport, ephemera] = [createEmbeddedTransport(2), createMemoryEphemera(Date.now)];
  const [keys, search] = [
    openSqliteKeyStore(join(directory, 'k.db'), Date.now),
    openSqliteSearchIndex(join(directory, 's.db')),
  ];
  const close = async () => {
    await transport.close();
    await Promise.all([search.close(), ephemera.close(), keys.close(), store.close()]);
  };
  adapters = { store, transport, keys, ephemera, search, outdated: [], writers: [store], close };
});
afterAll(async () => {
  await adapters.close();
  await rm(directory, { recursive: true });
});

type Register = (parent: object, args: object, context: SubgraphContext) => Promise<{ person: { id: string } }>;

/** Registers somebody as the API does. */
async function registered(email: string): Promise<string> {
  const sealer = createSealer(adapters.keys, Date.now);
  const decider = await startDecider({ ...adapters, ...options, sealer });
  const contexts = createContexts({ ...options, adapters, sealer, pageSize: 10, passwordCost });
  const { register } = (subgraph.resolvers as { Mutation: { register: Register } }).Mutation;
  const input = { userName: email.replace(/@.*/, ''), email, password: 'correct horse', displayName: 'Somebody' };
  const { person } = await register({}, { input }, contexts.contextFor(null));
  contexts.stop();
  await decider.stop();
  return person.id;
}

const rolesOf = async (id: string) => (await createViewReader(adapters.store.documents).one(people, id))?.roles;

describe('the administrator that is made on the machine', () => {
  test('is the person with the email address, however it is cased, and nobody else', async () => {
    const [ada, bob] = [await registered('ada@example.org'), await registered('bob@example.org')];
    expect(await makeAdministrator({ ...options, adapters }, 'ADA@example.org')).toBe('done');
    expect([await rolesOf(ada), await rolesOf(bob)]).toEqual([['administrator'], []]);
  });

  test('can be made again, which changes nothing', async () => {
    const id = await registered('carl@example.org');
    await makeAdministrator({ ...options, adapters }, 'carl@example.org');
    expect(await makeAdministrator({ ...options, adapters }, 'carl@example.org')).toBe('done');
    expect(await rolesOf(id)).toEqual(['administrator']);
  });

  test('must be registered', async () => {
    expect(await makeAdministrator({ ...options, adapters }, 'nobody@example.org')).toBe('unknown');
  });
});
