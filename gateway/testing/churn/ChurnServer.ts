import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ServerCounts } from './ServerCounts.ts';
import type { ServerMemory } from './ServerMemory.ts';

const FILE = fileURLToPath(new URL('./server.ts', import.meta.url));

type Answers = {
  readonly url: string;
  readonly say: number;
  readonly turns: number;
  readonly count: ServerCounts;
  readonly memory: ServerMemory;
};

/** A gateway in a process of its own. */
export class ChurnServer implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  #asked = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
      this.#waiting.get(id)?.(answer);
      this.#waiting.delete(id);
    });
  }

  static async start(): Promise<ChurnServer> {
    const child = fork(FILE, [], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await once(child, 'message');
    return new ChurnServer(child);
  }

  /** @throws Error where it has ended */
  ask<Question extends keyof Answers>(question: Question): Promise<Answers[Question]> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (answer) => resolve(answer as Answers[Question]));
      this.#child.send({ id, question }, (error) => error && reject(error));
    });
  }

  /** Resolves with the first counts that are as wanted. */
  async until(isWanted: (counts: ServerCounts) => boolean): Promise<ServerCounts> {
    for (;;) {
      const counts = await this.ask('count');
      if (isWanted(counts)) return counts;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const exited = once(this.#child, 'exit');
    this.#child.disconnect();
    await exited;
  }
}
