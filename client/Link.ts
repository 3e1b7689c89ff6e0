import type { FormattedExecutionResult } from 'graphql';
import { createClient, type Client as SocketClient } from 'graphql-ws/client';
import { ApiError } from './ApiError.ts';
import { Backoff } from './Backoff.ts';
import type { ConnectionStatus, ConnectOptions } from './ConnectOptions.ts';
import { pause } from './pause.ts';
import { resultsOf } from './resultsOf.ts';
import type { OperationText } from './textOf.ts';

/** How often the connection is asked whether it is alive, and how long it may take to answer; milliseconds. */
const PING_EVERY = 10_000;
const PONG_WITHIN = 5_000;

/** One WebSocket for all operations (graphql-transport-ws). Once lost it is made again for the next attempt, after one pause for all. */
export class Link {
  readonly #options: ConnectOptions;
  readonly #socket: SocketClient;
  readonly #closing = new AbortController();
  readonly #backoff = new Backoff();
  #resting: Promise<void> | null = null;
  #status: ConnectionStatus = 'connecting';

  constructor(options: ConnectOptions) {
    this.#options = options;
    const { webSocket } = options;
    this.#socket = createClient({
      url: () => this.#address(),
      ...(webSocket !== undefined && { webSocketImpl: webSocket }),
      connectionParams: () => this.#parameters(),
      // Connected at once, and kept so while nothing runs.
      lazy: false,
      // Whoever runs something tries again: only they know from which position on.
      retryAttempts: 0,
      onNonLazyError: () => {},
      keepAlive: PING_EVERY,
    });
    this.#socket.on('connecting', () => this.#is('connecting'));
    this.#socket.on('connected', () => {
      this.#backoff.reset();
      this.#is('connected');
    });
    this.#socket.on('error', () => this.#lost());
    this.#socket.on('closed', () => this.#lost());
    this.#watch();
  }

  get status(): ConnectionStatus {
    return this.#status;
  }

  /** Aborted when this is closed. */
  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  /**
   * Runs an operation once, as soon as there is a connection. The results end where the server ends them or the signal is aborted.
   * Throws what graphql-ws fails with, see `failureOf`.
   */
  async *run(
    payload: OperationText & { readonly variables: object },
    signal: AbortSignal,
  ): AsyncGenerator<FormattedExecutionResult> {
    while (this.#resting !== null && !signal.aborted) await this.#resting;
    if (!signal.aborted) yield* resultsOf(this.#socket, { ...payload, variables: { ...payload.variables } }, signal);
  }

  /** Waits before something is tried again. */
  async rest(milliseconds: number, signal: AbortSignal): Promise<void> {
    await (this.#options.pause ?? pause)(milliseconds, signal);
  }

  /** Ends everything that runs, and the connection. */
  async close(): Promise<void> {
    if (this.#status === 'closed') return;
    this.#closing.abort(new ApiError('CLOSED', 'The client was closed.'));
    this.#is('closed');
    // Where no connection can be made there is none to end.
    await Promise.resolve(this.#socket.dispose()).catch(() => {});
  }

  async #address(): Promise<string> {
    const { url } = this.#options;
    return (typeof url === 'function' ? await url() : url).replace(/^http/, 'ws');
  }

  async #parameters(): Promise<Record<string, unknown>> {
    const { token } = this.#options;
    const given = typeof token === 'function' ? await token() : token;
    return given == null ? {} : { authorization: `Bearer ${given}` };
  }

  #lost(): void {
    if (this.#resting !== null || this.#status === 'closed') return;
    this.#is('waiting');
    this.#resting = this.rest(this.#backoff.next(), this.closed).finally(() => {
      this.#resting = null;
    });
  }

  /** A connection can be dead without a word: then its pings are not answered. */
  #watch(): void {
    let overdue: ReturnType<typeof setTimeout> | undefined;
    this.#socket.on('ping', (received) => {
      if (!received) overdue = setTimeout(() => this.#socket.terminate(), PONG_WITHIN);
    });
    for (const event of ['pong', 'closed'] as const) this.#socket.on(event, () => clearTimeout(overdue));
  }

  #is(status: ConnectionStatus): void {
    if (this.#status === status || this.#status === 'closed') return;
    this.#status = status;
    this.#options.onStatus?.(status);
  }
}
