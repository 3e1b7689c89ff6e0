import type { Schema } from '@apollo/federation-internals';
import type { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Subgraph } from '../federation/Subgraph.ts';
import type { Data } from './Data.ts';
import { fieldNamedRepresentations } from './fieldNamedRepresentations.ts';

/** What the library's executor needs to know of an operation. */
export type OperationDescription = ReturnType<typeof buildOperationContext>;

export type LibraryExecutorParts = {
  readonly apiSchema: Schema;
  readonly supergraph: GraphQLSchema;
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
};

type Sources = Parameters<typeof executeQueryPlan>[1];

/**
 * The executor of `@apollo/gateway`: what it answers is right by definition. It is loaded when it is first needed: most processes never do,
 * and with it come the telemetry of three clouds and an HTTP client, some 30 MB.
 */
export class LibraryExecutor {
  readonly #parts: LibraryExecutorParts;

  constructor(parts: LibraryExecutorParts) {
    this.#parts = parts;
  }

  /** Runs a whole plan; the plan of a subscription as for one event. */
  run(
    plan: QueryPlan,
    description: OperationDescription,
    request: GatewayGraphQLRequestContext,
  ): Promise<ExecutionResult> {
    const { node } = plan;
    const subgraphs = fieldNamedRepresentations(plan, this.#parts.subgraphs);
    if (node?.kind !== 'Subscription')
      return this.#execute(node === undefined ? {} : { node }, subgraphs, description, request);
    const nodes = node.rest === undefined ? [node.primary] : [node.primary, node.rest];
    return this.#execute({ node: { kind: 'Sequence', nodes } }, subgraphs, description, request);
  }

  /** Makes the response of what was fetched already. */
  shape(
    root: Data,
    description: OperationDescription,
    request: GatewayGraphQLRequestContext,
  ): Promise<ExecutionResult> {
    const { operation } = description.operation;
    const node = {
      kind: 'Fetch',
      serviceName: 'fetched',
      operation: '',
      operationName: undefined,
      operationKind: operation,
    } as const;
    const fetched: Sources[string] = { process: async () => ({ data: root }) };
    return this.#execute({ node }, { fetched }, description, request);
  }

  async #execute(
    plan: Pick<QueryPlan, 'node'>,
    sources: Sources,
    description: OperationDescription,
    request: GatewayGraphQLRequestContext,
  ): Promise<ExecutionResult> {
    const { supergraph, apiSchema } = this.#parts;
    const { executeQueryPlan } = await import('@apollo/gateway');
    const result = await executeQueryPlan(
      { kind: 'QueryPlan', ...plan },
      sources,
      request,
      description,
      supergraph,
      apiSchema,
    );
    return result as ExecutionResult;
  }
}
