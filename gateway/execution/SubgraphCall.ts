import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import type { Subgraph } from '../federation/Subgraph.ts';
import type { Data } from './Data.ts';
import type { Execution } from './Execution.ts';
import { KnownEntities } from './KnownEntities.ts';
import type { SubgraphAnswer } from './SubgraphAnswer.ts';
import type { ShareKey } from './shareKeys.ts';

/** The library's kind of request, of which it exports the type only. */
const INCOMING = {
  kind: 'incoming operation' as Extract<GraphQLDataSourceProcessOptions, { incomingRequestContext: unknown }>['kind'],
};

/** How one fetch of a plan asks its subgraph. */
export class SubgraphCall {
  readonly #fetch: FetchNode;
  readonly #path: ResponsePath;
  readonly #subgraph: Subgraph | undefined;
  readonly #shareKey: ShareKey | null;

  /** @param shareKey equal for fetches that may ask the same thing; null where none may */
  constructor(fetch: FetchNode, path: ResponsePath, subgraph: Subgraph | undefined, shareKey: ShareKey | null) {
    this.#fetch = fetch;
    this.#path = path;
    this.#subgraph = subgraph;
    this.#shareKey = shareKey;
  }

  /** Whether others may get the same answer, which must not be changed then. */
  get isShared(): boolean {
    return this.#shareKey !== null;
  }

  /** Asks for the root fields of the fetch. */
  ask(execution: Execution): Promise<SubgraphAnswer> {
    const variables = this.#variables(execution.variables);
    if (this.#shareKey?.isRepeated !== true) return this.#process(execution.request, variables);
    const key = keyOf(this.#shareKey, variables);
    const call = execution.calls.get(key) ?? this.#process(execution.request, variables);
    execution.calls.set(key, call);
    return call;
  }

  /** Asks for entities. */
  askFor(execution: Execution, representations: readonly Data[]): Promise<SubgraphAnswer> {
    const { request, lane } = execution;
    const variables = this.#variables(execution.variables);
    const send = (asked: readonly Data[], context: object) =>
      this.#process({ ...request, context }, { ...variables, representations: asked });
    const alone = (asked: readonly Data[]) => send(asked, request.context);
    if (this.#shareKey === null) return alone(representations);
    const key = keyOf(this.#shareKey, variables);
    const call = { subgraph: this.#fetch.serviceName, key, send };
    const ask = lane === null ? alone : (asked: readonly Data[]) => lane.ask(call, asked);
    if (!this.#shareKey.isRepeated) return ask(representations);
    const known = execution.entities.get(key) ?? new KnownEntities();
    execution.entities.set(key, known);
    return known.answer(representations, ask);
  }

  #variables(given: Readonly<Record<string, unknown>>): Data {
    // Without a prototype, so that also `__proto__` is a name like others.
    const variables: Data = Object.create(null);
    for (const name of this.#fetch.variableUsages ?? []) {
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      if (value !== undefined) variables[name] = value;
    }
    return variables;
  }

  #process(request: Execution['request'], variables: Data): Promise<SubgraphAnswer> {
    const { serviceName, operation, operationName, operationDocumentNode } = this.#fetch;
    if (this.#subgraph === undefined)
      return Promise.reject(new Error(`Couldn't find service with name "${serviceName}"`));
    return this.#subgraph.process({
      ...INCOMING,
      request: { query: operation, variables, ...(operationName !== undefined && { operationName }) },
      incomingRequestContext: request,
      context: request.context,
      ...(operationDocumentNode !== undefined && { document: operationDocumentNode }),
      pathInIncomingRequest: this.#path,
    }) as Promise<SubgraphAnswer>;
  }
}

function keyOf({ text }: ShareKey, variables: Data): string {
  return `${text} ${JSON.stringify(variables)}`;
}
