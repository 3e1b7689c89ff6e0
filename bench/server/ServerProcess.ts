import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { cpuTimeOf } from './cpuTimeOf.ts';
import { readStartCommand } from './readStartCommand.ts';
import { residentMemoryOf } from './residentMemoryOf.ts';

const start = readStartCommand();
const RECORDER = import.meta.resolve('./recordLoopDelay.ts');
/** The level of errors in logs of pino. */
const ERROR = 50;
/** How often it is looked whether something has happened, in milliseconds. */
const LOOK = 5;
/** One client stands for many here, and may cost as much as they. */
const unlimited = {
  COST_PER_PERSON: '1000000000',
  COST_PER_IMPORTER: '1000000000',
  COST_PER_ADDRESS: '1000000000',
  REGISTRATIONS_PER_ADDRESS: '1000000000',
  CONNECTIONS: '1000000',
  CONNECTIONS_PER_ADDRESS: '1000000',
  STREAMS_PER_PERSON: '1000000',
  MESSAGES_PER_SOCKET: '1000000000',
};

export type ServerOptions = {
  /** What it keeps its data in. */
  readonly directory: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Whether it records the delay of its event loop. */
  readonly loopDelay?: boolean;
  /** Where it leaves a CPU profile when it ends; null: none is made. */
  readonly profile?: string | null;
};

/** Milliseconds. */
export type LoopDelay = { readonly p50: number; readonly p99: number };

/** The server as it is served, in a process of its own. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  readonly #delayFile: string;
  readonly #begin = performance.now();
  #url = '';
  #readyAfter = 0;

  /** Starts a server on a free port. Whoever starts it stops it, whether it became ready or not. */
  constructor({ directory, environment, loopDelay = false, profile = null }: ServerOptions) {
    this.#delayFile = join(directory, 'loop-delay.json');
    const set = {
      DATA_DIR: directory,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      LOOP_DELAY_FILE: this.#delayFile,
      ...unlimited,
    };
    const watching = loopDelay ? ['--import', RECORDER] : [];
    const profiling = profile === null ? [] : ['--cpu-prof', '--cpu-prof-dir', profile];
    this.#child = spawn(process.execPath, [...watching, ...profiling, ...start.args], {
      cwd: start.folder,
      env: { ...environment, ...set },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#exited = once(this.#child, 'exit');
  }

  /** Resolves when it answers that it is ready. @throws Error where it ends before */
  async ready(): Promise<void> {
    this.#url = await listening(this.#child);
    const health = new URL('/health/ready', this.#url);
    while (!(await fetch(health)).ok) await setTimeout(LOOK);
    this.#readyAfter = performance.now() - this.#begin;
  }

  /** Of its GraphQL API. */
  get url(): string {
    return this.#url;
  }

  /** Milliseconds from the start of the process until it was ready. */
  get readyAfter(): number {
    return this.#readyAfter;
  }

  /** Its resident memory in bytes, threads included. */
  residentMemory(): Promise<number> {
    return residentMemoryOf(this.#child.pid ?? 0);
  }

  /** The seconds of CPU time that it has used so far, threads included. */
  cpuTime(): Promise<number> {
    return cpuTimeOf(this.#child.pid ?? 0);
  }

  /** How late its event loop was since this was asked the last time; it must have been started with `loopDelay`. */
  async loopDelay(): Promise<LoopDelay> {
    await rm(this.#delayFile, { force: true });
    this.#child.kill('SIGUSR2');
    for (;;) {
      const text = await readFile(this.#delayFile, 'utf8').catch(() => null);
      if (text !== null) return JSON.parse(text);
      await setTimeout(LOOK);
    }
  }

  /** Ends it in good order. */
  async stop(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGTERM');
    await this.#exited;
  }
}

/** The address that the server logs when it listens. What it logs as an error is shown, whenever it does. */
async function listening(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the output of the server is not read');
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => {
    const { url, level } = JSON.parse(line) as { readonly url?: string; readonly level?: number };
    if (level !== undefined && level >= ERROR) console.error(line);
    if (url !== undefined) resolve(url);
  });
  lines.on('close', () => reject(new Error('the server ended before it was ready')));
  return promise;
}
