import { type InTurn, limitConcurrency } from '@c18n/platform/limits/limitConcurrency';
import { Pool } from 'undici';
import { type AnsweredText, postText } from './postText.ts';

/** In milliseconds. Of the subgraph's mutations one waits for its outcome for ten seconds. */
const ANSWER_TIMEOUT = 20_000;
/** In milliseconds. */
const CONNECT_TIMEOUT = 2_000;

/** So many requests are under way at most, with a connection each; so many more wait for one of these connections. */
export type RequestLimit = { readonly running: number; readonly waiting: number };
/** For queries and what events ask for, and for mutations. */
export type SubgraphLimits = { readonly queries: RequestLimit; readonly mutations: RequestLimit };

/** A request that can be signed when it is sent. */
export type SubgraphPost = {
  readonly body: string;
  readonly isMutation: boolean;
  /** The credential, which holds for seconds only: it is asked for when there is a connection for the request. */
  readonly authorize: () => string;
};

/**
 * One process that answers for a subgraph, and the connections to it. Mutations have their own: where outcomes do not come, each holds
 * a connection for seconds, and queries would wait behind them.
 */
export class SubgraphInstance {
  readonly #path: string;
  readonly #queries: Line;
  readonly #mutations: Line;

  /** @param url `http://host:port/graphql` */
  constructor(url: string, { queries, mutations }: SubgraphLimits) {
    const { origin, pathname } = new URL(url);
    this.#path = pathname;
    this.#queries = openLine(origin, queries);
    this.#mutations = openLine(origin, mutations);
  }

  /** @throws CodedError OVERLOADED at once, where too many wait: nothing was sent; otherwise what `postText` throws */
  post({ body, isMutation, authorize }: SubgraphPost): Promise<AnsweredText> {
    const { pool, inTurn } = isMutation ? this.#mutations : this.#queries;
    return inTurn(null, () =>
      postText(pool, {
        ...{ path: this.#path, body },
        headers: { 'content-type': 'application/json', authorization: authorize() },
      }),
    );
  }

  async close(): Promise<void> {
    await Promise.all([this.#queries.pool.close(), this.#mutations.pool.close()]);
  }
}

type Line = { readonly pool: Pool; readonly inTurn: InTurn };

function openLine(origin: string, limit: RequestLimit): Line {
  const pool = new Pool(origin, {
    ...{ connections: limit.running, connectTimeout: CONNECT_TIMEOUT },
    ...{ headersTimeout: ANSWER_TIMEOUT, bodyTimeout: ANSWER_TIMEOUT },
  });
  return { pool, inTurn: limitConcurrency({ ...limit, ofOneAsker: Number.POSITIVE_INFINITY }) };
}
