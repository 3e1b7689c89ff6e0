import { setTimeout } from 'node:timers/promises';
import type { Engine } from './Engine.ts';
import type { EngineProgram } from './EngineProgram.ts';
import { requireFreePort } from './install/requireFreePort.ts';
import { type Launched, launch } from './launch.ts';
import { untilReady } from './untilReady.ts';

/** How long an engine may take to end in an orderly way, in milliseconds. */
const ORDERLY = 30_000;

/** A program that answers. */
interface Running extends Launched {
  readonly version: string;
  /** The process that serves. */
  readonly id: number;
}

/**
 * Starts an engine, waits until it answers, and keeps it: so it can be killed, paused and started again.
 *
 * @param report told in a line when the engine ends without having been asked to
 * @throws Error where it does not start, with the end of its log
 */
export async function runEngine(program: EngineProgram, report: (line: string) => void): Promise<Engine> {
  let running: Running | null = null;

  async function start(): Promise<Running> {
    await requireFreePort(program.port);
    const launched = await launch(program);
    try {
      const version = await untilReady(program, launched);
      running = { ...launched, version, id: await launched.pid() };
    } catch (error) {
      await end(launched, await launched.pid());
      throw error;
    }
    const started = running;
    void started.ended.then((how) => {
      if (running !== started) return;
      running = null;
      report(`${program.name} has ended by itself with ${how}; its log is ${program.log}`);
    });
    return started;
  }

  /** Takes it as no longer running, so that its end surprises nobody. */
  function give(): Running | null {
    const given = running;
    running = null;
    return given;
  }

  function signalled(signal: NodeJS.Signals): void {
    if (running === null) throw new Error(`${program.name} does not run`);
    process.kill(running.id, signal);
  }

  async function stop(): Promise<void> {
    const given = give();
    if (given !== null) await end(given, given.id);
  }

  const { version } = await start();
  return {
    name: program.name,
    url: program.url,
    version,
    get pid() {
      if (running === null) throw new Error(`${program.name} does not run`);
      return running.id;
    },
    async kill() {
      const given = give();
      if (given === null) return;
      signal(given.id, 'SIGKILL');
      await given.ended;
    },
    async restart() {
      await stop();
      await start();
    },
    pause: () => signalled('SIGSTOP'),
    continue: () => signalled('SIGCONT'),
    stop,
  };
}

/** Ends a program in an orderly way, and if that takes too long, without. */
async function end({ ended }: Launched, id: number): Promise<void> {
  const done = new AbortController();
  // A paused process takes no other signal.
  for (const each of ['SIGCONT', 'SIGTERM'] as const) signal(id, each);
  const late = setTimeout(ORDERLY, undefined, { signal: done.signal }).then(
    () => signal(id, 'SIGKILL'),
    () => {},
  );
  await ended;
  done.abort();
  await late;
}

/** Sends a signal to a process that may be gone. */
function signal(id: number, name: NodeJS.Signals): void {
  try {
    process.kill(id, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
