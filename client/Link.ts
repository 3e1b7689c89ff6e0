import type { FormattedExecutionResult } from 'graphql';
import { createClient, type Client as SocketClient } from 'graphql-ws/client';
import { ApiError } from './ApiError.ts';
import { Backoff } from './Backoff.ts';
import type { ConnectionStatus, ConnectOptions } from './ConnectOptions.ts';
import { inTime } from './inTime.ts';
import { limitConnecting } from './limitConnecting.ts';
import { Places } from './Places.ts';
import { pause } from './pause.ts';
import { resultsOf } from './resultsOf.ts';
import { Tokens } from './Tokens.ts';
import type { OperationText } from './textOf.ts';
import { watchLiveness } from './watchLiveness.ts';
import { webSocketOf } from './webSocketOf.ts';

/** An operation that is to be run once: the object stands for this attempt. */
export type Operation = OperationText & { readonly variables: Record<string, unknown> };

/**
 * So many queries and mutations are under way at a time. After an outage everything that was held back begins at once, and an API lets a
 * connection have only so many operations, its subscriptions included.
 */
const AT_ONCE = 50;
/** How often the connection is asked whether it is alive; milliseconds. */
const PING_EVERY = 10_000;
/** How long a connection may take to be made unless an option says otherwise; milliseconds. */
const CONNECT_WITHIN = 15_000;

/** One WebSocket for all operations (graphql-transport-ws). Once lost it is made again for the next attempt, after one pause for all. */
export class Link {
  readonly #options: ConnectOptions;
  readonly #socket: SocketClient;
  readonly #closing = new AbortController();
  readonly #backoff = new Backoff();
  readonly #tokens: Tokens;
  readonly #beginAttempt: () => void;
  readonly #places = new Places(AT_ONCE);
  #resting: Promise<void> | null = null;
  #status: ConnectionStatus = 'connecting';

  constructor(options: ConnectOptions) {
    this.#options = options;
    const { connectWithin = CONNECT_WITHIN } = options;
    this.#tokens = new Tokens(options.token, () => this.#socket.terminate());
    this.#socket = createClient({
      url: () => this.#address(),
      webSocketImpl: webSocketOf(options),
      connectionParams: () => this.#tokens.parameters(),
      // Connected at once, and kept so while nothing runs.
      lazy: false,
      // Whoever runs something tries again: only they know from which position on.
      retryAttempts: 0,
      onNonLazyError: () => {},
      keepAlive: PING_EVERY,
      jsonMessageReplacer: (key, value) => {
        if (key === '') this.#noteSent(value);
        return value;
      },
    });
    this.#socket.on('connected', () => this.#is('connected'));
    // Only now: one that is accepted and cut at once, again and again, is not hammered.
    this.#socket.on('message', ({ type }) => {
      if (type !== 'connection_ack') this.#backoff.reset();
    });
    this.#socket.on('error', () => this.#lost());
    this.#socket.on('closed', () => this.#lost());
    watchLiveness(this.#socket);
    this.#beginAttempt = limitConnecting(this.#socket, connectWithin);
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
  async *run(operation: Operation, signal: AbortSignal): AsyncGenerator<FormattedExecutionResult> {
    if (!signal.aborted) yield* resultsOf(this.#socket, operation, signal, () => this.hasSent(operation));
  }

  /** The first result of an operation, which waits until not too many others are under way; null where it ended without one. Throws as `run`. */
  async runOnce(operation: Operation, signal: AbortSignal): Promise<FormattedExecutionResult | null> {
    const giveBack = await this.#places.take(signal);
    try {
      for await (const result of this.run(operation, signal)) return result;
      return null;
    } finally {
      giveBack();
    }
  }

  /** Whether an operation may have reached the API. */
  hasSent(operation: Operation): boolean {
    return this.#tokens.hasSent(operation);
  }

  /** Whether an operation that was refused as UNAUTHENTICATED would be sent with another token now. */
  renew(operation: Operation): Promise<boolean> {
    return this.#tokens.renew(operation);
  }

  /** Waits before something is tried again. */
  async rest(milliseconds: number, signal: AbortSignal): Promise<void> {
    await (this.#options.pause ?? pause)(milliseconds, signal);
  }

  /** Ends everything that runs, and the connection. */
  async close(): Promise<void> {
    if (this.#status === 'closed') return;
    const isConnected = this.#status === 'connected';
    this.#closing.abort(new ApiError('CLOSED', 'The client was closed.'));
    this.#is('closed');
    const disposed = Promise.resolve(this.#socket.dispose()).catch(() => {});
    // It would wait for a connection that is being made, however long that takes.
    if (isConnected) await disposed;
    else this.#socket.terminate();
  }

  /** Asked for before each connection, also those that graphql-ws makes by itself, which catches nothing that is thrown here. */
  async #address(): Promise<string> {
    for (;;) {
      while (this.#resting !== null) await this.#resting;
      this.#is('connecting');
      const { url, connectWithin = CONNECT_WITHIN } = this.#options;
      // Awaited in any case: graphql-ws asks for the first one while this is still being constructed.
      const address = typeof url === 'function' ? await inTime(connectWithin, url) : await url;
      // Nobody waits for it any more.
      if (this.closed.aborted) return new Promise(() => {});
      if (address !== null) {
        this.#beginAttempt();
        return address.replace(/^http/, 'ws');
      }
      this.#lost();
    }
  }

  /** Sees each message before it is sent. */
  #noteSent(message: unknown): void {
    const { type, payload } = message as { readonly type?: unknown; readonly payload?: object };
    if (type === 'subscribe' && payload !== undefined) this.#tokens.noteSent(payload);
  }

  #lost(): void {
    if (this.#resting !== null || this.#status === 'closed') return;
    this.#is('waiting');
    this.#resting = this.rest(this.#backoff.next(), this.closed).finally(() => {
      this.#resting = null;
    });
  }

  #is(status: ConnectionStatus): void {
    if (this.#status === status || this.#status === 'closed') return;
    this.#status = status;
    this.#options.onStatus?.(status);
  }
}
