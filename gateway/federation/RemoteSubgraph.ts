import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type ErrorCode, errorCodes } from '@c18n/platform/errors/CodedError';
import type { Log } from '@c18n/platform/logging/Log';
import type { Asker, GatewayCredentials } from '@c18n/platform/subgraph/GatewayCredentials';
import { Pool } from 'undici';
import type { OperationContext } from '../operations/OperationContext.ts';
import type { Subgraph } from './Subgraph.ts';
import type { SubgraphRequest } from './SubgraphRequest.ts';

type Answer = Awaited<ReturnType<Subgraph['process']>>;

/** Of the subgraph's mutations one waits for its outcome for ten seconds. */
const ANSWER_TIMEOUT = 20_000;
const CONNECT_TIMEOUT = 2_000;
const CONNECTIONS = 64;
/** What the system and undici say where nothing has been sent: another instance can be asked without doing anything twice. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

export type RemoteSubgraphOptions = {
  readonly name: string;
  /** Where its instances answer: `http://host:port/graphql`. */
  readonly urls: readonly string[];
  readonly credentials: Pick<GatewayCredentials, 'issue'>;
  readonly log: Log;
};

/**
 * A subgraph in other processes, asked over HTTP. Its instances take turns. Where one cannot be reached the next one is asked; where it is
 * not known whether a mutation was taken on, the answer is UNAVAILABLE, and a query is asked again.
 */
export class RemoteSubgraph implements Subgraph {
  readonly name: string;
  readonly #pools: readonly { readonly pool: Pool; readonly path: string }[];
  readonly #credentials: Pick<GatewayCredentials, 'issue'>;
  readonly #log: Log;
  #turn = 0;

  constructor({ name, urls, credentials, log }: RemoteSubgraphOptions) {
    this.name = name;
    this.#credentials = credentials;
    this.#log = log;
    this.#pools = urls.map((url) => ({
      pool: new Pool(new URL(url).origin, {
        ...{ connections: CONNECTIONS, connectTimeout: CONNECT_TIMEOUT },
        ...{ headersTimeout: ANSWER_TIMEOUT, bodyTimeout: ANSWER_TIMEOUT },
      }),
      path: new URL(url).pathname,
    }));
  }

  async process(options: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const { viewer, address, telling, renew } = options.context as unknown as OperationContext;
    const { query = '', variables = {} } = options.request;
    const body = JSON.stringify({ query, variables, telling } satisfies SubgraphRequest);
    const isMutation = query.startsWith('mutation');
    const answer = await this.#askInTurn(body, { viewer, address }, isMutation);
    if (isMutation) renew();
    return answer;
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map(({ pool }) => pool.close()));
  }

  async #askInTurn(body: string, asker: Asker, isMutation: boolean): Promise<Answer> {
    for (let attempt = 0; attempt < this.#pools.length + 1; attempt++) {
      try {
        return await this.#ask(body, asker);
      } catch (error) {
        this.#log.warn({ err: error, subgraph: this.name }, 'an instance of a subgraph did not answer');
        if (isMutation && !wasNotSent(error)) break;
      }
    }
    const code: ErrorCode = 'UNAVAILABLE';
    // The executor takes errors as they are in JSON.
    return { data: null, errors: [{ message: errorCodes[code], extensions: { code } }] } as unknown as Answer;
  }

  async #ask(body: string, asker: Asker): Promise<Answer> {
    const next = this.#pools[this.#turn++ % this.#pools.length];
    if (next === undefined) throw new Error(`it is not known where ${this.name} is`);
    const response = await next.pool.request({
      ...{ path: next.path, method: 'POST', body },
      headers: {
        'content-type': 'application/json',
        authorization: `Gateway ${this.#credentials.issue(this.name, asker, body)}`,
      },
    });
    const text = await response.body.text();
    if (response.statusCode !== 200) throw new Error(`${this.name} answered ${response.statusCode}`);
    return JSON.parse(text) as Answer;
  }
}

function wasNotSent(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && NOT_SENT.includes(code);
}
