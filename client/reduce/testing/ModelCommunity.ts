import type { Data } from './ModelReader.ts';

export type Order = 'NEWEST' | 'TOP';
/** Which page of the posts is asked for. */
export type PageArguments = { readonly order: Order; readonly first?: number; readonly after?: string } & {
  readonly last?: number;
  readonly before?: string;
};
export type ModelPost = {
  readonly id: string;
  readonly revision: number;
  readonly score: number;
  readonly listed: boolean;
};

/** A community as the API has it, small enough to be seen through: posts that are published, hidden, shown again and judged. */
export class ModelCommunity {
  /** What happened, as subscribers are told of it. */
  readonly events: Data[] = [];
  #posts: readonly ModelPost[];
  #revision = 1;

  /** @param posts how many there are before anything happens */
  constructor(posts: number) {
    this.#posts = Array.from({ length: posts }, (_, index) => newPost(index));
  }

  get size(): number {
    return this.#posts.length;
  }

  /** Publishes one more. */
  publish(): void {
    this.#posts = [...this.#posts, newPost(this.size)];
    this.#revision += 1;
    this.#tell('PostPublished', this.size - 1);
  }

  /** Hides a post, or shows it again. */
  toggle(index: number): void {
    this.#revision += 1;
    this.#change(index, ({ listed }) => ({ listed: !listed }));
  }

  /** Changes a post's score, not what it belongs to. */
  judge(index: number, score: number): void {
    this.#change(index, () => ({ score }));
  }

  /** What is listed, in an order. */
  listed(order: Order): readonly ModelPost[] {
    const newest = this.#posts.filter(({ listed }) => listed).toReversed();
    return order === 'NEWEST' ? newest : newest.toSorted((one, other) => other.score - one.score);
  }

  /** Answers with a page of the posts as they are now. */
  answer({ order, first, after, last, before }: PageArguments): Data {
    const all = this.listed(order);
    const cut = (cursor: string) => all.findIndex((post) => this.#isAtOrAfter(order, post, cursor));
    const from = after === undefined ? 0 : indexOr(all.length, cut(after)) + (all.some(isAt(after)) ? 1 : 0);
    const to = before === undefined ? all.length : indexOr(all.length, cut(before));
    const start = last === undefined ? from : Math.max(from, to - last);
    const end = first === undefined ? to : Math.min(to, from + first);
    const edges = all.slice(start, end).map((post) => ({ cursor: cursorOf(post), node: this.#shown(post) }));
    const pageInfo = {
      ...{ hasNextPage: end < all.length, hasPreviousPage: start > 0 },
      ...{ startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    };
    return { community: { ...this.#community, revision: this.#revision, posts: { edges, pageInfo } } };
  }

  get #community(): Data {
    return { __typename: 'Community', id: 'c' };
  }

  #change(index: number, change: (post: ModelPost) => Partial<ModelPost>): void {
    this.#posts = this.#posts.map((post, at) =>
      at === index ? { ...post, ...change(post), revision: post.revision + 1 } : post,
    );
    this.#tell('PostChanged', index);
  }

  #tell(type: string, index: number): void {
    const community = { ...this.#community, revision: this.#revision };
    this.events.push({ events: { __typename: type, post: this.#shown(this.#posts[index] as ModelPost), community } });
  }

  #shown(post: ModelPost): Data {
    return { __typename: 'Post', ...post, publishedAt: Number(post.id.slice(1)), community: this.#community };
  }

  /** A cursor is a place between posts, also where the post that it was made for is not there any more. */
  #isAtOrAfter(order: Order, post: ModelPost, cursor: string): boolean {
    const [id, score] = JSON.parse(cursor) as readonly [string, number];
    const isNotNewer = Number(post.id.slice(1)) <= Number(id.slice(1));
    return order === 'NEWEST' ? isNotNewer : post.score < score || (post.score === score && isNotNewer);
  }
}

function newPost(index: number): ModelPost {
  return { id: `p${index}`, revision: 1, score: 0, listed: true };
}

function cursorOf({ id, score }: ModelPost): string {
  return JSON.stringify([id, score]);
}

function isAt(cursor: string): (post: ModelPost) => boolean {
  return (post) => cursorOf(post) === cursor;
}

function indexOr(none: number, index: number): number {
  return index < 0 ? none : index;
}
