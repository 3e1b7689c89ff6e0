import type { Adapters } from '@c18n/assembly/Adapters';
import { openEngineAdapters } from '@c18n/assembly/openEngineAdapters';
import { establishInstallation } from '@c18n/platform/installation/establishInstallation';
import { memoryKeyStore } from '@c18n/platform/keys/memoryKeyStore';
import { createLog } from '@c18n/platform/logging/createLog';
import { createSteppedStore } from '@c18n/platform/store/stepped/createSteppedStore';
import { MemoryTables } from '@c18n/platform/store/stepped/MemoryTables';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runProcess } from './runProcess.ts';

vi.mock('@c18n/assembly/openEngineAdapters', () => ({ openEngineAdapters: vi.fn() }));
vi.mock('@c18n/platform/logging/createLog', () => ({ createLog: vi.fn() }));

const signals = ['SIGTERM', 'SIGINT'] as const;
const ready = 'worker is ready';
let told: string[];
let before: Map<string, readonly NodeJS.SignalsListener[]>;

beforeEach(() => {
  told = [];
  before = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  vi.stubEnv('SECRET', 'a secret for tests, of good length');
  vi.stubEnv('METRICS_PORT', undefined);
  const log = { info: (_fields: object, message: string) => void told.push(message) };
  vi.mocked(createLog).mockReturnValue({ child: () => log } as never);
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const signal of signals) for (const listener of added(signal)) process.off(signal, listener);
});

/** What listens to a signal since the test began. */
const added = (signal: NodeJS.Signals) =>
  process.listeners(signal).filter((listener) => !before.get(signal)?.includes(listener));

/** Sends the process that is tried, and not the one that tries it, a signal. */
const send = (signal: (typeof signals)[number]) => {
  for (const listener of added(signal)) listener(signal);
};

/** A process that opens and starts no sooner than it is told. */
function given() {
  const opening = Promise.withResolvers<void>();
  const starting = Promise.withResolvers<void>();
  const adapters = { outdated: [], close: async () => void told.push('adapters closed') };
  const store = createSteppedStore({
    tables: new MemoryTables(),
    collections: [],
    partitions: 1,
    step: async () => {},
  });
  const stores = { store, keys: memoryKeyStore() };
  vi.mocked(openEngineAdapters).mockImplementation(async (_configuration, { admit }) => {
    told.push('opening');
    await opening.promise;
    await admit?.(stores);
    return adapters as unknown as Adapters;
  });
  const ended = runProcess('worker', async () => {
    told.push('starting');
    await starting.promise;
    return { url: 'http://127.0.0.1', stop: async () => void told.push('work stopped') };
  });
  return { open: opening.resolve, start: starting.resolve, ended, stores };
}

const comesTo = (message: string) => vi.waitUntil(() => told.includes(message));

test('a process works until it is asked to stop, and closes what it opened last first', async () => {
  const { open, start, ended } = given();
  open();
  start();
  await comesTo(ready);
  send('SIGINT');
  await ended;
  expect(told).toEqual(['opening', 'starting', ready, 'stopping', 'work stopped', 'adapters closed', 'stopped']);
});

test('a process that is asked to stop while it opens its adapters closes them, and starts nothing', async () => {
  const { open, ended } = given();
  await comesTo('opening');
  send('SIGTERM');
  open();
  await ended;
  expect(told).toEqual(['opening', 'stopping', 'adapters closed', 'stopped']);
});

test('a process that is asked to stop while it starts keeps its adapters open until it has', async () => {
  const { open, start, ended } = given();
  open();
  await comesTo('starting');
  send('SIGTERM');
  start();
  await ended;
  expect(told).toEqual(['opening', 'starting', 'stopping', 'work stopped', 'adapters closed', 'stopped']);
});

test('a process that is asked twice stops once', async () => {
  const { open, start, ended } = given();
  open();
  start();
  await comesTo(ready);
  send('SIGTERM');
  send('SIGTERM');
  await ended;
  expect(told.slice(3)).toEqual(['stopping', 'stopping', 'work stopped', 'adapters closed', 'stopped']);
});

test('a process whose secret is not that of the installation ends at once, and starts nothing', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const { open, stores, ended } = given();
  await establishInstallation({ ...stores, secret: 'the secret of the installation, which is another' });
  open();
  await ended;
  expect(process.exitCode).toBe(1);
  process.exitCode = undefined;
  expect(said.mock.calls.flat().join()).toContain('SECRET is not that of this installation');
  expect(told).toEqual(['opening', 'stopped']);
});
