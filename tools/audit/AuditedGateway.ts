import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext } from '@apollo/gateway';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { ExecutionCounts } from '@c18n/gateway/execution/ExecutionCounts';
import { LibraryExecutor } from '@c18n/gateway/execution/LibraryExecutor';
import { PlanExecutor } from '@c18n/gateway/execution/PlanExecutor';
import { requestOf } from '@c18n/gateway/execution/requestOf';
import { silentLog } from '@c18n/platform/logging/Log';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  validate,
} from 'graphql';
import type { AuditSuite } from './AuditSuite.ts';
import { PlainSubgraph } from './PlainSubgraph.ts';

/** Characters of compiled code: more than a suite has. */
const CACHE = 10_000_000;

/** A federation of the audit, run by our executor and by the library's over plans of the same planner. */
export class AuditedGateway {
  readonly #schema: GraphQLSchema;
  readonly #apiSchema: Schema;
  readonly #planner: QueryPlanner;
  readonly #ours: PlanExecutor;
  readonly #library: LibraryExecutor;

  constructor({ supergraphSdl, subgraphs }: Pick<AuditSuite, 'supergraphSdl' | 'subgraphs'>) {
    const supergraph = Supergraph.build(supergraphSdl);
    this.#apiSchema = supergraph.apiSchema();
    this.#schema = this.#apiSchema.toGraphQLJSSchema();
    this.#planner = new QueryPlanner(supergraph);
    const parts = {
      apiSchema: this.#apiSchema,
      supergraph: supergraph.schema.toGraphQLJSSchema(),
      subgraphs: Object.fromEntries(subgraphs.map((subgraph) => [subgraph.name, new PlainSubgraph(subgraph)])),
    };
    this.#ours = new PlanExecutor({ ...parts, cacheSize: CACHE, log: silentLog });
    this.#library = new LibraryExecutor(parts);
  }

  get counts(): ExecutionCounts {
    return this.#ours.counts;
  }

  /** What each executor answers. What cannot be planned is an error of both; a mutation is made once, and not by the library. */
  async answers(query: string): Promise<{ readonly ours: ExecutionResult; readonly library: ExecutionResult | null }> {
    const document = parse(query);
    const plan = this.#plan(document);
    if (plan instanceof GraphQLError) return { ours: { errors: [plan] }, library: { errors: [plan] } };
    const description = buildOperationContext({ schema: this.#schema, operationDocument: document });
    const [variables, context] = [{}, {}];
    const ours = await this.#ours.execute({ plan, description, variables, context });
    if (description.operation.operation === OperationTypeNode.MUTATION) return { ours, library: null };
    return { ours, library: await this.#library.run(plan, description, requestOf(variables, context, silentLog)) };
  }

  #plan(document: DocumentNode): QueryPlan | GraphQLError {
    const [error] = validate(this.#schema, document);
    if (error !== undefined) return error;
    try {
      return this.#planner.buildQueryPlan(operationFromDocument(this.#apiSchema, document));
    } catch (failure) {
      return new GraphQLError(`not planned: ${failure}`);
    }
  }
}
