import { randomUUID } from 'node:crypto';
import type { EventStream } from './EventStream.ts';
import type { SharedStream } from './SharedStream.ts';

type Reserved = { readonly stream: SharedStream; readonly expiry: NodeJS.Timeout; readonly leave: () => void };

/** The event streams that are reserved or open for many operations each, by the tokens that their clients were given. */
export class SharedStreams {
  readonly #patience: number;
  readonly #reserved = new Map<string, Reserved>();
  #closing = false;

  /** @param patience how long a reservation waits for its stream, in milliseconds */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Reserves a stream. @param leave called once it is no more. @returns its token, which cannot be guessed */
  reserve(stream: SharedStream, leave: () => void): string {
    const token = randomUUID();
    const expiry = setTimeout(() => this.#forget(token), this.#patience);
    this.#reserved.set(token, { stream, expiry, leave });
    if (this.#closing) stream.end();
    return token;
  }

  /** The stream with a token, unless it has ended. */
  get(token: string): SharedStream | undefined {
    const stream = this.#reserved.get(token)?.stream;
    return stream?.hasEnded ? undefined : stream;
  }

  /** Opens the stream that was reserved: it is forgotten when it closes. */
  open(token: string, stream: EventStream): void {
    const reserved = this.#reserved.get(token);
    clearTimeout(reserved?.expiry);
    reserved?.stream.open(stream);
    stream.onClose(() => this.#forget(token));
  }

  /** Ends each stream once nothing runs on it. */
  close(): void {
    this.#closing = true;
    for (const { stream } of this.#reserved.values()) stream.end();
  }

  #forget(token: string): void {
    const reserved = this.#reserved.get(token);
    if (reserved === undefined) return;
    this.#reserved.delete(token);
    clearTimeout(reserved.expiry);
    reserved.leave();
  }
}
