import type { FormattedExecutionResult } from 'graphql';
import type { LiveQueue, QueuedEvent } from './LiveQueue.ts';

/** What a stream of one subscriber needs. */
export type LiveSubscriptionOptions = {
  /** Makes the queue of events; `wake` is to be called when there may be more. */
  readonly queue: (wake: () => void) => LiveQueue;
  /** Asked before each delivery. @throws CodedError UNAUTHENTICATED, FORBIDDEN */
  readonly permit: () => Promise<void>;
  /** Runs the operation for one event. `position`: the number after which a client that has it continues. */
  readonly execute: (queued: QueuedEvent, position: number) => Promise<FormattedExecutionResult>;
  /** Called once, when nothing more will come. */
  readonly closed: () => void;
};

/**
 * The stream of one subscriber: events one after the other, each asked for by `next`. A subscriber that asks slowly only makes its own
 * queue wait. It ends by `return` (the client left), `complete` (the server closes) or `fail` (with a coded error).
 */
export class LiveSubscription implements AsyncIterableIterator<FormattedExecutionResult> {
  readonly #options: LiveSubscriptionOptions;
  readonly #queue: LiveQueue;
  #wake = Promise.withResolvers<void>();
  #ended = false;
  #failure: unknown = null;

  constructor(options: LiveSubscriptionOptions) {
    this.#options = options;
    this.#queue = options.queue(() => this.#wake.resolve());
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Learns where hints come from; to be awaited before the first `next`. @throws CodedError UNAVAILABLE */
  async settle(): Promise<void> {
    try {
      await this.#queue.settle();
    } catch (error) {
      this.complete();
      throw error;
    }
  }

  async next(): Promise<IteratorResult<FormattedExecutionResult>> {
    try {
      while (!this.#ended) {
        // Renewed before looking, so that what comes while looking wakes the wait below.
        this.#wake = Promise.withResolvers();
        const queued = await this.#queue.take();
        if (this.#ended) break;
        if (queued === null) await this.#wake.promise;
        else return { value: await this.#deliver(queued), done: false };
      }
    } catch (error) {
      this.fail(error);
    }
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw failure;
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<FormattedExecutionResult>> {
    this.complete();
    return { value: undefined, done: true };
  }

  /** Ends the stream in good order: `next` says done. */
  complete(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#queue.close();
    this.#options.closed();
    this.#wake.resolve();
  }

  /** Ends the stream at once with an error, which `next` throws. Events that wait are not delivered. */
  fail(error: unknown): void {
    if (this.#ended) return;
    this.#failure = error;
    this.complete();
  }

  async #deliver(queued: QueuedEvent): Promise<FormattedExecutionResult> {
    const position = this.#queue.position;
    await this.#options.permit();
    const result = await this.#options.execute(queued, position);
    // It may have been ended meanwhile, by the end of the session say: then this must not go out any more.
    if (this.#failure !== null) throw this.#failure;
    return result;
  }
}
