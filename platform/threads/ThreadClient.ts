import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadRequest } from './serveThread.ts';

/** Megabytes. A thread's garbage is short-lived rows: a larger young generation would only make each thread larger. */
const YOUNG_GENERATION = 8;

/** What a failed call of a thread rejects with: the error's message, and its `errcode` where SQLite gave one. */
export class ThreadCallError extends Error {
  readonly errcode: number | null;

  constructor(message: string, errcode: number | null) {
    super(message);
    this.name = 'ThreadCallError';
    this.errcode = errcode;
  }
}

/**
 * Calls functions that a worker thread serves (`serveThread`). Calls are answered in order. When the thread dies, all waiting and
 * all later calls reject.
 */
export class ThreadClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #sequence = 0;
  #dead: Error | null = null;

  constructor(script: URL, data: unknown) {
    this.#worker = new Worker(script, {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
    this.#worker.on('message', (answer: ThreadAnswer) => this.#answered(answer));
    this.#worker.on('error', (error) => this.#died(error instanceof Error ? error : new Error(String(error))));
    this.#worker.on('exit', (code) => this.#died(new Error(`the thread ended with ${code}`)));
  }

  call<Result>(name: string, ...args: readonly unknown[]): Promise<Result> {
    if (this.#dead !== null) return Promise.reject(this.#dead);
    return new Promise<Result>((resolve, reject) => {
      const id = ++this.#sequence;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, args } satisfies ThreadRequest);
    });
  }

  /** Lets the thread finish what it was asked, call its `close`, and end. */
  async close(): Promise<void> {
    if (this.#dead !== null) return;
    await this.call('close');
    this.#dead = new Error('the thread is closed');
    await this.#worker.terminate();
  }

  #answered(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting === undefined) return;
    this.#waiting.delete(answer.id);
    if ('error' in answer) waiting.reject(new ThreadCallError(answer.error.message, answer.error.errcode));
    else waiting.resolve(answer.result as never);
  }

  #died(error: Error): void {
    this.#dead ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#dead);
    this.#waiting.clear();
  }
}
