import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadRequest } from './serveThread.ts';

/** Megabytes. A thread's garbage is short-lived rows: a larger young generation would only make each thread larger, and each collection longer. */
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
 * Calls functions that a worker thread serves (`serveThread`). Calls are answered in order; those of one turn of the event loop go together,
 * as waking a thread costs more than most of what it is asked. When the thread dies, all waiting calls reject, and the next one starts it
 * anew: what killed it, such as a full disk, may be over.
 */
export class ThreadClient {
  readonly #script: URL;
  readonly #data: unknown;
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #worker: Worker | null;
  /** What this turn has called so far. */
  #calls: ThreadRequest[] = [];
  #sequence = 0;
  #closed = false;

  constructor(script: URL, data: unknown) {
    this.#script = script;
    this.#data = data;
    this.#worker = this.#start();
  }

  call<Result>(name: string, ...args: readonly unknown[]): Promise<Result> {
    if (this.#closed) return Promise.reject(new Error('the thread is closed'));
    this.#worker ??= this.#start();
    return this.#send(name, args);
  }

  /** Lets the thread finish what it was asked, call its `close`, and end. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#closed = true;
    if (worker === null) return;
    await this.#send('close', []);
    this.#worker = null;
    await worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script, {
      workerData: this.#data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
    worker.on('message', (answers: readonly ThreadAnswer[]) => {
      for (const answer of answers) this.#answered(answer);
    });
    worker.on('error', (error) => this.#died(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => this.#died(worker, new Error(`the thread ended with ${code}`)));
    return worker;
  }

  #send<Result>(name: string, args: readonly unknown[]): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const id = ++this.#sequence;
      this.#waiting.set(id, { resolve, reject });
      // After all that is to be done before the event loop turns.
      if (this.#calls.length === 0) {
        process.nextTick(() => {
          const calls = this.#calls;
          this.#calls = [];
          this.#post(calls);
        });
      }
      this.#calls.push({ id, name, args });
    });
  }

  #post(calls: readonly ThreadRequest[]): void {
    const [first] = calls;
    if (first === undefined) return;
    try {
      this.#worker?.postMessage(calls);
    } catch (error) {
      // What cannot be cloned is the fault of one call, and must not be the others'.
      if (calls.length === 1) this.#settle(first.id)?.reject(error as Error);
      else for (const call of calls) this.#post([call]);
    }
  }

  #settle(id: number) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #answered(answer: ThreadAnswer): void {
    const waiting = this.#settle(answer.id);
    if (waiting === undefined) return;
    if ('error' in answer) waiting.reject(new ThreadCallError(answer.error.message, answer.error.errcode));
    else waiting.resolve(answer.result as never);
  }

  #died(worker: Worker, error: Error): void {
    // It tells of its error and of its end; another may run by then.
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#calls = [];
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
