import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { Log } from '@c18n/platform/logging/Log';
import type { Asker, GatewayCredentials } from '@c18n/platform/subgraph/GatewayCredentials';
import type { OperationContext } from '../operations/OperationContext.ts';
import { RequestTick } from './RequestTick.ts';
import { readAnswers } from './readAnswers.ts';
import type { Subgraph } from './Subgraph.ts';
import { SubgraphInstance, type SubgraphLimits } from './SubgraphInstance.ts';
import type { SubgraphRequest } from './SubgraphRequest.ts';

type Answer = Awaited<ReturnType<Subgraph['process']>>;

/**
 * Of each instance. No more mutations wait than are under way, so that none waits for longer than one of these may take. Queries take
 * milliseconds: so many are done within a second or two.
 */
const LIMITS: SubgraphLimits = {
  queries: { running: 64, waiting: 4_096 },
  mutations: { running: 256, waiting: 256 },
};
/** What the system, undici and a full line say where nothing has been sent: another instance can be asked without doing anything twice. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'OVERLOADED'];

export type RemoteSubgraphOptions = {
  readonly name: string;
  /** Where its instances answer: `http://host:port/graphql`. */
  readonly urls: readonly string[];
  readonly credentials: Pick<GatewayCredentials, 'issue'>;
  readonly log: Log;
  readonly limits?: SubgraphLimits;
};

/**
 * A subgraph in other processes, asked over HTTP. Its instances take turns. What is asked for events in one turn of the event loop is
 * asked together. Where one instance cannot be reached, or answers what is no answer, the next one is asked; where it is
 * not known whether a mutation was taken on, the answer is UNAVAILABLE, and a query is asked again. Where too much waits for every
 * instance, the answer is OVERLOADED at once.
 */
export class RemoteSubgraph implements Subgraph {
  readonly name: string;
  readonly #instances: readonly SubgraphInstance[];
  readonly #credentials: Pick<GatewayCredentials, 'issue'>;
  readonly #log: Log;
  readonly #events: RequestTick<Answer>;
  #turn = 0;

  constructor({ name, urls, credentials, log, limits = LIMITS }: RemoteSubgraphOptions) {
    this.name = name;
    this.#credentials = credentials;
    this.#log = log;
    this.#events = new RequestTick((request, asker) => this.#askInTurn(request, asker, false));
    this.#instances = urls.map((url) => new SubgraphInstance(url, limits));
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
    await Promise.all(this.#instances.map((instance) => instance.close()));
  }

  async #askInTurn(request: SubgraphRequest, asker: Asker, isMutation: boolean): Promise<readonly Answer[]> {
    const body = JSON.stringify(request);
    const first = this.#turn++;
    let failure: unknown;
    for (let attempt = 0; attempt < this.#instances.length + 1; attempt++) {
      try {
        // The executor takes them as they are in JSON.
        return readAnswers(
          await this.#ask(first + attempt, body, asker, isMutation),
          request.operations.length,
        ) as readonly Answer[];
      } catch (error) {
        failure = error;
        // Who is told to come again later is told so; a line for each would only add to the load.
        if (!(error instanceof CodedError)) {
          this.#log.warn({ err: error, subgraph: this.name }, 'an instance of a subgraph did not answer');
        }
        if (isMutation && !wasNotSent(error)) break;
      }
    }
    const { message, extensions } = failure instanceof CodedError ? failure : new CodedError('UNAVAILABLE');
    return request.operations.map(() => ({ data: null, errors: [{ message, extensions }] }) as unknown as Answer);
  }

  async #ask(turn: number, body: string, asker: Asker, isMutation: boolean): Promise<string> {
    const next = this.#instances[turn % this.#instances.length];
    if (next === undefined) throw new Error(`it is not known where ${this.name} is`);
    const authorize = () => `Gateway ${this.#credentials.issue(this.name, asker, body)}`;
    const { status, text } = await next.post({ body, isMutation, authorize });
    if (status !== 200) throw new Error(`${this.name} answered ${status}`);
    return text;
  }
}

function wasNotSent(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && NOT_SENT.includes(code);
}
