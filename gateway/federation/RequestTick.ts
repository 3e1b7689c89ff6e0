import type { Asker } from '@c18n/platform/subgraph/GatewayCredentials';
import type { SubgraphOperation, SubgraphRequest } from './SubgraphRequest.ts';

/** So many operations are sent together at most: a subgraph that answers more would keep everybody else waiting. */
const LIMIT = 200;

type Send<Answer> = (request: SubgraphRequest, asker: Asker) => Promise<readonly Answer[]>;
type Waiting<Answer> = {
  readonly queries: Map<string, number>;
  readonly operations: SubgraphOperation[];
  readonly answers: Promise<readonly Answer[]>;
};

/** Joins the operations that come for one asker in one turn of the event loop into one request. */
export class RequestTick<Answer> {
  readonly #send: Send<Answer>;
  readonly #waiting = new Map<string, Waiting<Answer>>();

  /** @param send resolves with as many answers as the request has operations */
  constructor(send: Send<Answer>) {
    this.#send = send;
  }

  /** The answer to an operation, which is sent with the others of its turn. */
  ask(asker: Asker, query: string, rest: Omit<SubgraphOperation, 'query'>): Promise<Answer> {
    const { queries, operations, answers } = this.#collecting(asker);
    const index = queries.get(query) ?? queries.size;
    queries.set(query, index);
    const at = operations.push({ query: index, ...rest }) - 1;
    return answers.then((all) => all[at] as Answer);
  }

  #collecting(asker: Asker): Waiting<Answer> {
    const key = JSON.stringify(asker);
    const known = this.#waiting.get(key);
    if (known !== undefined && known.operations.length < LIMIT) return known;
    const queries = new Map<string, number>();
    const operations: SubgraphOperation[] = [];
    const answers = new Promise(setImmediate).then(() => {
      if (this.#waiting.get(key) === made) this.#waiting.delete(key);
      return this.#send({ queries: [...queries.keys()], operations }, asker);
    });
    const made = { queries, operations, answers };
    this.#waiting.set(key, made);
    return made;
  }
}
