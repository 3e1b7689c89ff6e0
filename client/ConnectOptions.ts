/** Who asks: the token of `signIn` or `register`; null for nobody. */
type Token = string | null;

/**
 * How a connection stands. `connecting`: it is being made; `connected`: the API has accepted it; `waiting`: it was lost, and is made again
 * after a pause or with the next operation; `closed`: for good.
 */
export type ConnectionStatus = 'connecting' | 'connected' | 'waiting' | 'closed';

export type ConnectOptions = {
  /**
   * Where the API is: `https://example.org/graphql`, or with `wss:`. A function is asked at each connection: it can name one gateway after
   * the other, as any can go on where another one ended. Where it throws, or does not say in time (`connectWithin`), it is asked again after
   * a pause, as for a connection that was lost.
   */
  readonly url: string | (() => string | Promise<string>);
  /**
   * A function is asked at each connection, and when the API says UNAUTHENTICATED: where it gives another token than before, what was
   * refused is tried with that one, once. What it throws fails the operations that wait.
   */
  readonly token?: Token | (() => Token | Promise<Token>);
  /**
   * Milliseconds that a connection may take from its beginning until the API has accepted it, the asking for a token included; then it
   * counts as lost. 15 000 unless given.
   */
  readonly connectWithin?: number;
  /** Called whenever the status changes. */
  readonly onStatus?: (status: ConnectionStatus) => void;
  /** The class to connect with: the runtime's own `WebSocket` unless given. Node before 22 has none: give it that of the package `ws`. */
  readonly webSocket?: unknown;
  /** How to wait before trying again, for so many milliseconds or until the signal is aborted. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};
