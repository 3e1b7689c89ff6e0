import type { Log } from '../../logging/Log.ts';
import type { RedisConnection } from './connectRedis.ts';

/**
 * Keeps a connection subscribed to the channels that somebody listens to: each once, however many listen. What is held is subscribed anew
 * by the client when the connection comes back; what failed meanwhile is caught up on here.
 */
export class RedisChannels {
  readonly #connection: RedisConnection;
  readonly #hear: (channel: string, message: string) => void;
  readonly #log: Log;
  readonly #wanted = new Map<string, number>();
  readonly #held = new Set<string>();
  #settling = false;

  constructor(connection: RedisConnection, hear: (channel: string, message: string) => void, log: Log) {
    this.#connection = connection;
    this.#hear = hear;
    this.#log = log;
    connection.on('ready', () => void this.#settle());
  }

  want(channel: string): void {
    this.#wanted.set(channel, (this.#wanted.get(channel) ?? 0) + 1);
    void this.#settle();
  }

  leave(channel: string): void {
    const listeners = (this.#wanted.get(channel) ?? 1) - 1;
    if (listeners > 0) this.#wanted.set(channel, listeners);
    else this.#wanted.delete(channel);
    void this.#settle();
  }

  /** One change after the other until what is held is what is wanted, or one fails: then when the connection is back. */
  async #settle(): Promise<void> {
    if (this.#settling) return;
    this.#settling = true;
    try {
      for (let change = this.#nextChange(); change !== null && this.#connection.isReady; change = this.#nextChange()) {
        await change();
      }
    } catch (error) {
      if (this.#connection.isReady) this.#log.warn({ error }, 'Redis refuses a subscription');
    } finally {
      this.#settling = false;
    }
  }

  #nextChange(): (() => Promise<void>) | null {
    for (const channel of this.#wanted.keys()) if (!this.#held.has(channel)) return () => this.#subscribe(channel);
    for (const channel of this.#held) if (!this.#wanted.has(channel)) return () => this.#unsubscribe(channel);
    return null;
  }

  async #subscribe(channel: string): Promise<void> {
    await this.#connection.subscribe(channel, (message) => this.#hear(channel, message));
    this.#held.add(channel);
  }

  async #unsubscribe(channel: string): Promise<void> {
    await this.#connection.unsubscribe(channel);
    this.#held.delete(channel);
  }
}
