import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import type { ExecutionCounts } from '@c18n/gateway/execution/ExecutionCounts';
import { LibraryExecutor } from '@c18n/gateway/execution/LibraryExecutor';
import { PlanExecutor } from '@c18n/gateway/execution/PlanExecutor';
import { requestOf } from '@c18n/gateway/execution/requestOf';
import { Planner } from '@c18n/gateway/planning/Planner';
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
import type { Audited } from './Audited.ts';
import type { AuditSuite } from './AuditSuite.ts';
import { PlainSubgraph } from './PlainSubgraph.ts';

/** Characters of compiled code: more than a suite has. */
const CACHE = 10_000_000;

/** A federation of the audit, run by our planner and executor and by the library's. */
export class AuditedGateway implements Audited {
  readonly #schema: GraphQLSchema;
  readonly #apiSchema: Schema;
  readonly #planner: Planner;
  readonly #libraryPlanner: QueryPlanner;
  readonly #ours: PlanExecutor;
  readonly #library: LibraryExecutor;

  constructor({ supergraphSdl, subgraphs }: Pick<AuditSuite, 'supergraphSdl' | 'subgraphs'>) {
    const supergraph = Supergraph.build(supergraphSdl);
    this.#apiSchema = supergraph.apiSchema();
    this.#schema = this.#apiSchema.toGraphQLJSSchema();
    this.#planner = new Planner(supergraphSdl);
    this.#libraryPlanner = new QueryPlanner(supergraph);
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

  async [Symbol.asyncDispose](): Promise<void> {}

  /** What each executor answers. What cannot be planned is an error of both; a mutation is made once, and not by the library. */
  async answers(query: string): Promise<{ readonly ours: ExecutionResult; readonly library: ExecutionResult | null }> {
    const document = parse(query);
    const [error] = validate(this.#schema, document);
    if (error !== undefined) return { ours: { errors: [error] }, library: { errors: [error] } };
    const describe = (operationDocument: DocumentNode) =>
      buildOperationContext({ schema: this.#schema, operationDocument });
    const description = describe(document);
    const [variables, context] = [{}, {}];
    const ours = await answer(
      () => this.#planner.plan(document, null),
      async (plan) => {
        const planned = { plan: plan.queryPlan, description: describe(plan.document), variables, context };
        return this.#planner.restore(await this.#ours.execute(planned), plan);
      },
    );
    if (description.operation.operation === OperationTypeNode.MUTATION) return { ours, library: null };
    const library = await answer(
      () => this.#libraryPlanner.buildQueryPlan(operationFromDocument(this.#apiSchema, document)),
      (plan) => this.#library.run(plan, description, requestOf(variables, context, silentLog)),
    );
    return { ours, library };
  }
}

async function answer<Plan>(plan: () => Plan, run: (plan: Plan) => Promise<ExecutionResult>): Promise<ExecutionResult> {
  let planned: Plan;
  try {
    planned = plan();
  } catch (failure) {
    return { errors: [new GraphQLError(`not planned: ${failure}`)] };
  }
  return await run(planned);
}
