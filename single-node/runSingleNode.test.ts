import type { Adapters } from '@c18n/assembly/Adapters';
import { createLog } from '@c18n/platform/logging/createLog';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEmbeddedAdapters } from './openEmbeddedAdapters.ts';
import { runSingleNode } from './runSingleNode.ts';
import { type SingleNode, startSingleNode } from './startSingleNode.ts';

vi.mock('./openEmbeddedAdapters.ts', () => ({ openEmbeddedAdapters: vi.fn() }));
vi.mock('./startSingleNode.ts', () => ({ startSingleNode: vi.fn() }));
vi.mock('@c18n/platform/logging/createLog', () => ({ createLog: vi.fn() }));

/** What a server does while it starts, and what undoes it. */
const starting = ['opening', 'starting', 'listening'];
let told: string[];

beforeEach(() => {
  told = [];
  vi.spyOn(process, 'umask').mockReturnValue(0o022);
  vi.stubEnv('SECRET', 'a secret for tests, of good length');
  vi.stubEnv('METRICS_PORT', undefined);
  vi.mocked(createLog).mockReturnValue({
    info: (_fields: object, message: string) => void told.push(message),
  } as never);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A server to whose steps something happens. */
function given(happens: (step: string) => void): void {
  const step = (name: string) => {
    told.push(name);
    happens(name);
  };
  const adapters = { outdated: [], close: async () => void told.push('adapters closed') };
  const listen = async () => {
    step('listening');
    return { url: 'http://127.0.0.1' };
  };
  const node = { listen, stop: async () => void told.push('work stopped') };
  vi.mocked(openEmbeddedAdapters).mockImplementation(async () => {
    step('opening');
    return adapters as unknown as Adapters;
  });
  vi.mocked(startSingleNode).mockImplementation(async () => {
    step('starting');
    return node as unknown as SingleNode;
  });
}

test('a server works until it is asked to stop, and closes what it opened last first', async () => {
  const stopping = new AbortController();
  given(() => {});
  const ended = runSingleNode(stopping.signal);
  await vi.waitUntil(() => told.includes('c18n is ready'));
  stopping.abort('SIGINT');
  await ended;
  expect(told).toEqual([...starting, 'c18n is ready', 'stopping', 'work stopped', 'adapters closed', 'stopped']);
});

test.each([
  ['opening', ['adapters closed']],
  ['starting', ['work stopped', 'adapters closed']],
  ['listening', ['work stopped', 'adapters closed']],
])(
  'a server that is asked to stop while it is %s begins nothing more, and closes what it opened',
  async (at, closed) => {
    const stopping = new AbortController();
    given((step) => {
      if (step === at) stopping.abort('SIGTERM');
    });
    await runSingleNode(stopping.signal);
    const begun = starting.slice(0, starting.indexOf(at) + 1);
    expect(told).toEqual([...begun, 'stopping', ...closed, 'stopped']);
  },
);

test('a server that is asked to stop before it starts opens nothing', async () => {
  given(() => {});
  await runSingleNode(AbortSignal.abort('SIGTERM'));
  expect(told).toEqual(['stopping', 'stopped']);
});

test.each([
  ['starting', ['adapters closed']],
  ['listening', ['work stopped', 'adapters closed']],
])('a server that fails while it is %s closes what it opened', async (at, closed) => {
  given((step) => {
    if (step === at) throw new Error('broken');
  });
  await expect(runSingleNode(new AbortController().signal)).rejects.toThrow('broken');
  expect(told.slice(-closed.length - 1)).toEqual([at, ...closed]);
});
