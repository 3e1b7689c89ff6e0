import { Worker } from 'node:worker_threads';

/** Time in milliseconds, from any beginning. */
export type Clock = { readonly now: () => number; readonly until: (time: number) => Promise<void> };

/** Asks for a wake-up, so many milliseconds from then. */
export type Alarm = { readonly id: number; readonly after: number };

/**
 * The machine's clock, exact to about a tenth of a millisecond. A thread sleeps for it: timers of an event loop are up to a millisecond
 * late, and waiting turn by turn would take a core from what is measured.
 */
class ThreadClock implements Clock {
  readonly #waiting = new Map<number, () => void>();
  #sequence = 0;
  #thread: Worker | null = null;

  now(): number {
    return performance.now();
  }

  async until(time: number): Promise<void> {
    const after = time - performance.now();
    if (after <= 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const id = ++this.#sequence;
    this.#waiting.set(id, resolve);
    this.#thread ??= this.#start();
    this.#thread.postMessage({ id, after } satisfies Alarm);
    await promise;
  }

  #start(): Worker {
    const thread = new Worker(new URL('./clockThread.ts', import.meta.url));
    thread.on('message', (id: number) => {
      this.#waiting.get(id)?.();
      this.#waiting.delete(id);
    });
    // After the listener, which would keep the process running.
    thread.unref();
    return thread;
  }
}

/** The clock of all loads. */
export const clock: Clock = new ThreadClock();
