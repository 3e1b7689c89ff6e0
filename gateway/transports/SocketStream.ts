import type { FormattedExecutionResult } from 'graphql';
import type { OperationStream } from '../operations/OperationStream.ts';

type Result = IteratorResult<FormattedExecutionResult>;

export type SocketStreamOptions = {
  /** How long a client may take to take a result off, in milliseconds. */
  readonly stallTimeout: number;
  /** Called when it took longer. */
  readonly stalled: () => void;
  /** Called when nothing more will come, perhaps more than once. */
  readonly ended: () => void;
};

/**
 * A stream as graphql-ws iterates it. graphql-ws keeps streams by their operation's id and, when a loop ends, deletes whatever has
 * that id by then: so once `return` was called, the client having left, `next` never settles, and the loop of the one who left
 * cannot end the stream of the one who took over its id.
 */
export class SocketStream implements AsyncIterableIterator<FormattedExecutionResult> {
  readonly #stream: OperationStream;
  readonly #options: SocketStreamOptions;
  #progress: NodeJS.Timeout | undefined;
  #left = false;

  constructor(stream: OperationStream, options: SocketStreamOptions) {
    this.#stream = stream;
    this.#options = options;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<Result> {
    clearTimeout(this.#progress);
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    if (this.#left) return promise;
    this.#stream.next().then(
      (result) => {
        if (this.#left) return;
        if (result.done) this.#options.ended();
        // graphql-ws asks for the next when the socket has taken this one.
        else this.#progress = setTimeout(this.#options.stalled, this.#options.stallTimeout);
        resolve(result);
      },
      (error: unknown) => {
        this.#options.ended();
        if (!this.#left) reject(error);
      },
    );
    return promise;
  }

  async return(): Promise<Result> {
    this.#left = true;
    clearTimeout(this.#progress);
    this.#options.ended();
    return this.#stream.return();
  }
}
