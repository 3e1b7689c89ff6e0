import type { FormattedExecutionResult } from 'graphql';

/** The results of an operation, one or many. It starts with the first `next`, and can be left before it has started. */
export class OperationStream implements AsyncIterableIterator<FormattedExecutionResult> {
  readonly #open: () => Promise<AsyncIterator<FormattedExecutionResult>>;
  readonly #refuse: (error: unknown) => Error;
  #results: Promise<AsyncIterator<FormattedExecutionResult>> | null = null;
  #left = false;

  /** @param refuse what a failure of the operation is told as */
  constructor(open: () => Promise<AsyncIterator<FormattedExecutionResult>>, refuse: (error: unknown) => Error) {
    this.#open = open;
    this.#refuse = refuse;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<FormattedExecutionResult>> {
    if (this.#left) return { value: undefined, done: true };
    try {
      this.#results ??= this.#open();
      const results = await this.#results;
      if (this.#left) await results.return?.();
      return await results.next();
    } catch (error) {
      this.#left = true;
      throw this.#refuse(error);
    }
  }

  async return(): Promise<IteratorResult<FormattedExecutionResult>> {
    this.#left = true;
    // A stream that is still being opened is left by the `next` that opens it.
    this.#results?.then((results) => results.return?.()).catch(() => {});
    return { value: undefined, done: true };
  }
}
