import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer } from './answerParent.ts';
import { cpuTimeOf } from './cpuTimeOf.ts';
import { readStartCommand } from './readStartCommand.ts';
import { residentMemoryOf } from './residentMemoryOf.ts';

/** Where `npm start` keeps compiled code. A peer need not strip types either. */
const COMPILED = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url));
/** How long a program may take to end, in milliseconds. */
const PATIENCE = 20_000;

export type ChildOptions = {
  /** The program's file, which calls `answerParent`. */
  readonly file: string;
  /** What the program is told when it starts, as JSON. */
  readonly settings: object;
  /** Where it leaves a CPU profile when it ends; null: none is made. */
  readonly profile: string | null;
};

/** A program in a process of its own that does what it is asked. It runs with what `npm start` gives to Node. */
export class ChildProgram {
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown[]>;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #asked = 0;

  private constructor({ file, settings, profile }: ChildOptions) {
    const profiling = profile === null ? [] : ['--cpu-prof', '--cpu-prof-dir', profile];
    this.#child = fork(file, [JSON.stringify(settings)], {
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
      execArgv: [...readStartCommand().args.slice(0, -1), ...profiling],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#exited = once(this.#child, 'exit');
    this.#child.on('message', (answer: Answer) => this.#take(answer));
    this.#exited.then(
      ([code]) => this.#fail(new Error(`${file} ended with ${code}`)),
      () => {},
    );
  }

  /** Resolves when it answers. */
  static async start(options: ChildOptions): Promise<ChildProgram> {
    const program = new ChildProgram(options);
    await program.#answerTo(0);
    return program;
  }

  /** @throws Error where it fails, with its stack there */
  async ask<Value = void>(name: string, value: unknown = null): Promise<Value> {
    if (!this.#child.connected) throw new Error(`${this.#child.spawnargs.at(-2)} has ended`);
    this.#asked += 1;
    this.#child.send({ id: this.#asked, name, value });
    return (await this.#answerTo(this.#asked)) as Value;
  }

  /** Seconds. */
  cpuTime(): Promise<number> {
    return cpuTimeOf(this.#child.pid ?? 0);
  }

  /** Bytes. */
  residentMemory(): Promise<number> {
    return residentMemoryOf(this.#child.pid ?? 0);
  }

  async stop(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    // Node.js may hang when it exits while it optimises code (https://github.com/nodejs/node/issues/54918).
    const hanging = setTimeout(() => this.#child.kill('SIGKILL'), PATIENCE);
    await this.#exited;
    clearTimeout(hanging);
  }

  #answerTo(id: number): Promise<unknown> {
    const waiting = Promise.withResolvers<unknown>();
    this.#waiting.set(id, waiting);
    return waiting.promise;
  }

  #take({ id, value, error }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(new Error(error));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
  }
}
