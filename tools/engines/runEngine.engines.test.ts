import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Engine } from './Engine.ts';
import type { EngineProgram } from './EngineProgram.ts';
import { freePort } from './install/freePort.ts';
import { launch } from './launch.ts';
import { startRedis } from './redis/startRedis.ts';
import { runEngine } from './runEngine.ts';

async function folder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'c18n-engine-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

async function start(
  port: number,
): Promise<{ readonly engine: Engine; readonly reported: readonly string[]; readonly log: string }> {
  const directory = await folder();
  const reported: string[] = [];
  const report = (line: string) => void reported.push(line);
  const engine = await startRedis({ directory, cache: directory, port, report });
  onTestFinished(() => engine.stop());
  return { engine, reported, log: join(directory, 'engine.log') };
}

/** Sends a command to Redis on a connection of its own. */
async function ask(engine: Engine, command: string): Promise<string> {
  const { hostname, port } = new URL(engine.url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    socket.write(`${command}\r\n`);
    const [answer] = await once(socket, 'data');
    return String(answer).trim();
  } finally {
    socket.destroy();
  }
}

test('an engine listens on its port, and after it was killed, on the same again', async () => {
  const port = await freePort();
  const { engine, reported, log } = await start(port);
  const { pid } = engine;
  expect(engine).toMatchObject({ name: 'redis', url: `redis://127.0.0.1:${port}`, version: /^Redis \d/ });
  expect(await ask(engine, 'PING')).toBe('+PONG');
  await engine.kill();
  expect(() => engine.pid).toThrow('redis does not run');
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  await expect(ask(engine, 'PING')).rejects.toThrow('ECONNREFUSED');
  // It had no time to end in good order.
  expect(await readFile(log, 'utf8')).not.toContain('SIGTERM');
  await engine.restart();
  expect(await ask(engine, 'PING')).toBe('+PONG');
  expect(engine.pid).not.toBe(pid);
  expect(reported).toEqual([]);
});

test('a paused engine is silent until it goes on', async () => {
  const { engine } = await start(await freePort());
  engine.pause();
  const answer = vi.fn();
  const asked = ask(engine, 'PING').then(answer);
  await vi.waitFor(async () => expect(await stateOf(engine.pid)).toBe('T'));
  expect(answer).not.toHaveBeenCalled();
  engine.continue();
  await asked;
  expect(answer).toHaveBeenCalledWith('+PONG');
});

test('a paused engine can be stopped, and stopped again', async () => {
  const { engine } = await start(await freePort());
  const { pid } = engine;
  engine.pause();
  await engine.stop();
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  await engine.stop();
});

test('an engine that ends by itself is told of', async () => {
  const { engine, reported } = await start(await freePort());
  process.kill(engine.pid, 'SIGKILL');
  await vi.waitFor(() => expect(reported).toEqual([expect.stringContaining('redis has ended by itself')]));
  // Its id may be another process's by then, which must get no signal.
  expect(() => engine.pid).toThrow('redis does not run');
});

test('an engine does not start where another one would answer', async () => {
  const port = await freePort();
  await start(port);
  await expect(start(port)).rejects.toThrow(`port ${port} of 127.0.0.1 can't be used`);
});

test('an engine that does not start tells the end of its log', async () => {
  const log = join(await folder(), 'engine.log');
  const program: EngineProgram = {
    ...{ name: 'redis', url: 'redis://127.0.0.1:1', port: await freePort(), log },
    ...{ command: ['sh', '-c', 'echo no room left; exit 3'], environment: {}, workingDirectory: '/' },
    ask: () => Promise.reject(new Error('nobody is there')),
  };
  await expect(runEngine(program, () => {})).rejects.toThrow(/redis ended with exit code 3.*\nno room left$/);
});

test('an engine that yields has a higher nice value, and its session, too', async () => {
  const log = join(await folder(), 'engine.log');
  const program: EngineProgram = {
    ...{ name: 'redis', url: 'redis://127.0.0.1:1', port: 1, log },
    ...{ command: ['sleep', '600'], environment: {}, workingDirectory: '/', yields: true },
    ask: () => Promise.reject(new Error('nobody asks')),
  };
  const { pid, ended } = await launch(program);
  const id = await pid();
  onTestFinished(async () => {
    process.kill(id, 'SIGKILL');
    await ended;
  });
  const own = getPriority();
  await vi.waitFor(() => expect(getPriority(id)).toBe(own + 10));
  // A kernel that has no groups by session has no such file.
  const group = await readFile(`/proc/${id}/autogroup`, 'utf8').catch(() => null);
  if (group !== null) expect(group).toMatch(/ nice 10$/m);
});

/** The letter for the state of a process, see proc(5). */
async function stateOf(pid: number): Promise<string | undefined> {
  return /^State:\s+(\w)/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
}
