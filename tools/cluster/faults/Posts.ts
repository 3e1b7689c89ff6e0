import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Actor } from '@c18n/single-node/testing/Actor';

/** Milliseconds between searches. */
const LOOK = 200;
const SEARCH =
  'query ($query: String!) { search(query: $query, kinds: [POST], first: 100) { edges { node { ... on Post { id } } } } }';

/** Somebody who publishes posts with one word in common, and looks for them. */
export class Posts {
  readonly #author: Actor;
  readonly #communityId: string;
  readonly #word: string;
  readonly #published: string[] = [];

  private constructor(author: Actor, communityId: string, word: string) {
    this.#author = author;
    this.#communityId = communityId;
    this.#word = word;
  }

  static async start(url: string): Promise<Posts> {
    const word = `w${randomBytes(6).toString('hex')}`;
    const author = await Actor.register(url, word);
    const { community } = await author.do('createCommunity', { name: `of ${word}` }, 'community { id }');
    return new Posts(author, String(community?.id), word);
  }

  async publish(count: number): Promise<void> {
    for (let done = 0; done < count; done++) {
      const input = { communityId: this.#communityId, title: `${this.#word} ${this.#published.length}`, text: 'Text' };
      const { post } = await this.#author.do('publishPost', input, 'post { id }');
      this.#published.push(String(post?.id));
    }
  }

  /** Those that are not found now. */
  async missing(): Promise<readonly string[]> {
    const { search } = await this.#author.query(SEARCH, { query: this.#word });
    const found = JSON.stringify(search);
    return this.#published.filter((id) => !found.includes(id));
  }

  /** The code of the error that a search is answered with; null: it is answered. */
  async failure(): Promise<string | null> {
    const { errors } = await this.#author.ask(SEARCH, { query: this.#word });
    return errors?.[0]?.extensions?.code ?? null;
  }

  /** Resolves when all are found. */
  async untilFound(): Promise<void> {
    while ((await this.failure()) !== null || (await this.missing()).length > 0) await wait(LOOK);
  }
}
