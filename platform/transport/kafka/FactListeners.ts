import type { Fact } from '../../domain/Fact.ts';
import { FactFeed, type FactFeedOptions } from './FactFeed.ts';

type Listener = (facts: readonly Fact[]) => void;

/** All who listen in this process at one pace, on one feed: it begins with the first and ends with the last. */
export class FactListeners {
  readonly #options: FactFeedOptions;
  readonly #listeners = new Set<Listener>();
  #feed: { readonly feed: FactFeed; readonly started: Promise<void> } | null = null;

  constructor(options: FactFeedOptions) {
    this.#options = options;
  }

  /** Hears what is published after this has resolved. @throws Error where Kafka does not answer */
  async add(listener: Listener): Promise<{ readonly stop: () => Promise<void> }> {
    this.#listeners.add(listener);
    this.#feed ??= this.#start();
    try {
      await this.#feed.started;
    } catch (error) {
      await this.#remove(listener);
      throw error;
    }
    return { stop: () => this.#remove(listener) };
  }

  async stop(): Promise<void> {
    this.#listeners.clear();
    await this.#end();
  }

  #start() {
    const feed = new FactFeed(this.#options, (facts) => {
      for (const listener of [...this.#listeners]) listener(facts);
    });
    return { feed, started: feed.start() };
  }

  async #remove(listener: Listener): Promise<void> {
    this.#listeners.delete(listener);
    if (this.#listeners.size === 0) await this.#end();
  }

  async #end(): Promise<void> {
    const ending = this.#feed;
    this.#feed = null;
    await ending?.feed.stop();
  }
}
