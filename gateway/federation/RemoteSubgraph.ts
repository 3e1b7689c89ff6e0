import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type ErrorCode, errorCodes } from '@c18n/platform/errors/CodedError';
import type { Log } from '@c18n/platform/logging/Log';
import type { Asker, GatewayCredentials } from '@c18n/platform/subgraph/GatewayCredentials';
import { Pool } from 'undici';
import type { OperationContext } from '../operations/OperationContext.ts';
import { postText } from './postText.ts';
import { RequestTick } from './RequestTick.ts';
import { readAnswers } from './readAnswers.ts';
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
 * A subgraph in other processes, asked over HTTP. Its instances take turns. What is asked for events in one turn of the event loop is
 * asked together. Where one instance cannot be reached, or answers what is no answer, the next one is asked; where it is
 * not known whether a mutation was taken on, the answer is UNAVAILABLE, and a query is asked again.
 */
export class RemoteSubgraph implements Subgraph {
  readonly name: string;
  readonly #pools: readonly { readonly pool: Pool; readonly path: string }[];
  readonly #credentials: Pick<GatewayCredentials, 'issue'>;
  readonly #log: Log;
  readonly #events: RequestTick<Answer>;
  #turn = 0;

  constructor({ name, urls, credentials, log }: RemoteSubgraphOptions) {
    this.name = name;
    this.#credentials = credentials;
    this.#log = log;
    this.#events = new RequestTick((request, asker) => this.#askInTurn(request, asker, false));
    this.#pools = urls.map((url) => ({
      pool: new Pool(new URL(url).origin, {
        ...{ connections: CONNECTIONS, connectTimeout: CONNECT_TIMEOUT },
        ...{ headersTimeout: ANSWER_TIMEOUT, bodyTimeout: ANSWER_TIMEOUT },
      }),
      path: new URL(url).pathname,
    }));
  }

  process(options: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const context = options.context as unknown as OperationContext;
    const { viewer, address, telling } = context;
    const { query = '', variables = {} } = options.request;
    if (telling === null) return this.#run(query, variables, context);
    return this.#events.ask({ viewer, address }, query, { variables, telling });
  }

  async #run(
    query: string,
    variables: Record<string, unknown>,
    { viewer, address, telling, renew }: OperationContext,
  ): Promise<Answer> {
    const isMutation = query.startsWith('mutation');
    const request = { queries: [query], operations: [{ query: 0, variables, telling }] };
    const [answer] = await this.#askInTurn(request, { viewer, address }, isMutation);
    if (isMutation) renew();
    return answer as Answer;
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map(({ pool }) => pool.close()));
  }

  async #askInTurn(request: SubgraphRequest, asker: Asker, isMutation: boolean): Promise<readonly Answer[]> {
    const body = JSON.stringify(request);
    for (let attempt = 0; attempt < this.#pools.length + 1; attempt++) {
      try {
        // The executor takes them as they are in JSON.
        return readAnswers(await this.#ask(body, asker), request.operations.length) as readonly Answer[];
      } catch (error) {
        this.#log.warn({ err: error, subgraph: this.name }, 'an instance of a subgraph did not answer');
        if (isMutation && !wasNotSent(error)) break;
      }
    }
    return request.operations.map(unavailable);
  }

  async #ask(body: string, asker: Asker): Promise<string> {
    const next = this.#pools[this.#turn++ % this.#pools.length];
    if (next === undefined) throw new Error(`it is not known where ${this.name} is`);
    const { status, text } = await postText(next.pool, {
      ...{ path: next.path, body },
      headers: {
        'content-type': 'application/json',
        authorization: `Gateway ${this.#credentials.issue(this.name, asker, body)}`,
      },
    });
    if (status !== 200) throw new Error(`${this.name} answered ${status}`);
    return text;
  }
}

function unavailable(): Answer {
  const code: ErrorCode = 'UNAVAILABLE';
  return { data: null, errors: [{ message: errorCodes[code], extensions: { code } }] } as unknown as Answer;
}

function wasNotSent(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && NOT_SENT.includes(code);
}
