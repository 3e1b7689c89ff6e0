import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runDemo } from './runDemo.ts';
import { type DemoOptions, startDemo } from './startDemo.ts';

vi.mock('./startDemo.ts', () => ({ startDemo: vi.fn() }));

let temporary: string;
beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'run-demo-'));
  vi.stubEnv('TMPDIR', temporary);
  vi.spyOn(console, 'log').mockReturnValue();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(temporary, { recursive: true });
});

/** A demo whose start leaves something in its folder, and then does this. */
function given(start: (options: DemoOptions) => void) {
  const told: string[] = [];
  vi.mocked(startDemo).mockImplementation(async (options) => {
    await mkdir(join(options.directory, 'keys'));
    await writeFile(join(options.directory, 'keys', 'one'), '');
    start(options);
    return {
      ...{ url: 'http://127.0.0.1', token: 'token', conversationId: 'group_1' },
      say: async () => void told.push('said'),
      stop: async () => void told.push(`stopped with ${(await readdir(temporary)).length} folder`),
    };
  });
  return told;
}

test('a demo goes on until it is asked to stop, and throws its data away after', async () => {
  const stopping = new AbortController();
  const told = given(() => {});
  const ended = runDemo(stopping.signal);
  await vi.waitUntil(() => told.length > 0);
  stopping.abort('SIGINT');
  await ended;
  expect(told).toEqual(['said', 'stopped with 1 folder']);
  expect(await readdir(temporary)).toEqual([]);
});

test('a demo that is asked to stop while it starts ends well, and throws its data away', async () => {
  const stopping = new AbortController();
  given((options) => {
    stopping.abort('SIGTERM');
    options.stopping.throwIfAborted();
  });
  await runDemo(stopping.signal);
  expect(await readdir(temporary)).toEqual([]);
});

test('a demo that cannot start says why, and throws its data away', async () => {
  given(() => {
    throw new Error('broken');
  });
  await expect(runDemo(new AbortController().signal)).rejects.toThrow('broken');
  expect(await readdir(temporary)).toEqual([]);
});
