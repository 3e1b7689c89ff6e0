import { type InTurn, limitConcurrency } from '@c18n/platform/limits/limitConcurrency';
import { Pool } from 'undici';
import { type AnsweredText, postText } from './postText.ts';

/** In milliseconds. Of the subgraph's mutations one waits for its outcome for ten seconds. */
const ANSWER_TIMEOUT = 20_000;
/** In milliseconds. */
const CONNECT_TIMEOUT = 2_000;
/** For queries, and for what events ask for. */
const CONNECTIONS = 64;

/** So many mutations are under way at most, with a connection each; so many more wait for one of these connections. */
export type MutationLimit = { readonly running: number; readonly waiting: number };

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
  readonly #queries: Pool;
  readonly #mutations: Pool;
  readonly #mutateInTurn: InTurn;

  /** @param url `http://host:port/graphql` */
  constructor(url: string, limit: MutationLimit) {
    const { origin, pathname } = new URL(url);
    this.#path = pathname;
    this.#queries = openPool(origin, CONNECTIONS);
    this.#mutations = openPool(origin, limit.running);
    this.#mutateInTurn = limitConcurrency({ ...limit, ofOneAsker: Number.POSITIVE_INFINITY });
  }

  /** @throws CodedError OVERLOADED at once, where too many mutations wait: nothing was sent; otherwise what `postText` throws */
  post({ body, isMutation, authorize }: SubgraphPost): Promise<AnsweredText> {
    const send = (pool: Pool) =>
      postText(pool, {
        ...{ path: this.#path, body },
        headers: { 'content-type': 'application/json', authorization: authorize() },
      });
    return isMutation ? this.#mutateInTurn(null, () => send(this.#mutations)) : send(this.#queries);
  }

  async close(): Promise<void> {
    await Promise.all([this.#queries.close(), this.#mutations.close()]);
  }
}

function openPool(origin: string, connections: number): Pool {
  return new Pool(origin, {
    ...{ connections, connectTimeout: CONNECT_TIMEOUT },
    ...{ headersTimeout: ANSWER_TIMEOUT, bodyTimeout: ANSWER_TIMEOUT },
  });
}
