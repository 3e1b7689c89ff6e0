import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { applyEvent } from '../applyEvent.ts';
import { emptyState } from '../emptyState.ts';
import { readResult } from '../readResult.ts';
import type { State } from '../State.ts';
import { writeResult } from '../writeResult.ts';
import type { ModelCommunity, Order, PageArguments } from './ModelCommunity.ts';

export type Data = Readonly<Record<string, unknown>>;
type Document = TypedDocumentNode<Data, Data>;

const POST = '__typename id revision score listed publishedAt community { __typename id }';
const page: Document = parse(`query ($order: PostOrder, $first: Int, $after: String, $last: Int, $before: String) {
  community(id: "c") { __typename id revision
    posts(order: $order, first: $first, after: $after, last: $last, before: $before) {
      edges { cursor node { ${POST} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }
}`);
const events: Document = parse(`subscription { events: communityEvents(id: "c") {
  __typename
  ... on PostPublished { post { ${POST} } community { __typename id revision } }
  ... on PostChanged { post { ${POST} } }
} }`);

type Edges = readonly { readonly node: Data }[];
type PageInfo = Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>> &
  Readonly<Record<'startCursor' | 'endCursor', string | null>>;
/** What a client shows of a list. */
export type Shown = { readonly edges: Edges; readonly pageInfo: PageInfo; readonly isStale: boolean };
type Asked = { readonly variables: PageArguments; readonly at: State; data: Data | null };

/** Somebody who reads a community and follows it, and is answered and told whenever it pleases the network. */
export class ModelReader {
  readonly #community: ModelCommunity;
  #asked: readonly Asked[] = [];
  #heard = 0;
  #state: State = emptyState;

  constructor(community: ModelCommunity) {
    this.#community = community;
  }

  /** Asks for the newest of a list, or for what continues it at one of its ends. */
  ask(order: Order, which: 'start' | 'next' | 'previous', count: number): void {
    const { startCursor = null, endCursor = null } = this.shown(order)?.pageInfo ?? {};
    const variables = {
      order,
      ...(which === 'previous' ? { last: count } : { first: count }),
      ...(which === 'next' && endCursor !== null && { after: endCursor }),
      ...(which === 'previous' && startCursor !== null && { before: startCursor }),
    };
    this.#asked = [...this.#asked, { variables, at: this.#state, data: null }];
  }

  /** The API reads what one of the questions asks for; the answer is on its way. */
  execute(index: number): void {
    const asked = this.#asked[index % this.#asked.length];
    if (asked !== undefined) asked.data ??= this.#community.answer(asked.variables);
  }

  /** One of the answers arrives. */
  receive(index: number): void {
    const answered = this.#asked.filter(({ data }) => data !== null);
    const one = answered[index % answered.length];
    if (one === undefined || one.data === null) return;
    this.#asked = this.#asked.filter((other) => other !== one);
    this.#state = writeResult(this.#state, { document: page, variables: one.variables, data: one.data }, one.at);
  }

  /** The next event arrives. */
  hear(): void {
    const data = this.#community.events[this.#heard];
    if (data === undefined) return;
    this.#heard += 1;
    this.#state = applyEvent(this.#state, { document: events, variables: {}, data });
  }

  /** An event that was heard is told again. */
  hearAgain(index: number): void {
    const data = this.#community.events[index % this.#heard];
    if (data !== undefined) this.#state = applyEvent(this.#state, { document: events, variables: {}, data });
  }

  /** All that is on its way arrives, the answers in the order of a list of numbers. */
  settle(order: readonly number[]): void {
    for (const [index] of this.#asked.entries()) this.execute(index);
    for (let turn = 0; this.#asked.length > 0; turn++) this.receive(order[turn % order.length] ?? 0);
    while (this.#heard < this.#community.events.length) this.hear();
  }

  /** What is known of a list; null where nothing is. */
  shown(order: Order): Shown | null {
    const { data, missing, stale } = readResult(this.#state, page, { order });
    const { community } = data as { readonly community: { readonly posts: Omit<Shown, 'isStale'> | null } | null };
    if (community?.posts == null) return null;
    if (missing.length > 0) throw new Error(`not known: ${missing.join()}`);
    return { ...community.posts, isStale: stale.length > 0 };
  }
}
