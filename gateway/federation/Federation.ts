import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { errorCodes } from '@c18n/platform/errors/CodedError';
import type { Log } from '@c18n/platform/logging/Log';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { PlanExecutor } from '../execution/PlanExecutor.ts';
import type { OperationContext } from '../operations/OperationContext.ts';
import { describeOperation } from './describeOperation.ts';
import type { Subgraph } from './Subgraph.ts';

/** One operation to run: parsed, validated, its variables as the client sent them. */
export type FederatedOperation = {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** The supergraph: it plans operations over the subgraphs and runs the plans, with the planner of `@apollo/gateway` and code compiled from its plans. */
export class Federation {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** Whether messages must not suggest names of the schema. */
  readonly hideSuggestions: boolean;
  readonly #apiSchema: Schema;
  readonly #planner: QueryPlanner;
  readonly #executor: PlanExecutor;
  readonly #plans: LRUCache<string, QueryPlan>;
  readonly #log: Log;

  constructor(options: {
    readonly supergraphSdl: string;
    readonly subgraphs: readonly Subgraph[];
    /** Whether clients may learn the schema. */
    readonly introspection: boolean;
    /** About how many characters the plans that are kept may have together, as JSON; and as many the code that is compiled from them. */
    readonly cacheSize: number;
    readonly log: Log;
  }) {
    const supergraph = Supergraph.build(options.supergraphSdl, { validateSupergraph: true });
    this.#apiSchema = supergraph.apiSchema();
    this.schema = this.#apiSchema.toGraphQLJSSchema();
    this.#planner = new QueryPlanner(supergraph);
    this.#executor = new PlanExecutor({
      apiSchema: this.#apiSchema,
      supergraph: supergraph.schema.toGraphQLJSSchema(),
      subgraphs: Object.fromEntries(options.subgraphs.map((subgraph) => [subgraph.name, subgraph])),
      cacheSize: options.cacheSize,
      log: options.log,
    });
    this.hideSuggestions = !options.introspection;
    this.#plans = new LRUCache({
      maxSize: options.cacheSize,
      sizeCalculation: (plan, key) => key.length + JSON.stringify(plan).length,
    });
    this.#log = options.log;
  }

  /** What is wrong with a document. The rules are those of Apollo Server, as what is valid for one is for both. */
  validate(document: DocumentNode): readonly GraphQLError[] {
    const rules = this.hideSuggestions ? [...specifiedRules, NoSchemaIntrospectionCustomRule] : specifiedRules;
    return validate(this.schema, document, rules, { hideSuggestions: this.hideSuggestions });
  }

  /** The plan of a valid operation. @param key what tells the document's text apart from others, like its hash */
  plan(operation: Pick<FederatedOperation, 'document' | 'operationName'>, key: string): QueryPlan {
    const planKey = JSON.stringify([key, operation.operationName]);
    const known = this.#plans.get(planKey);
    if (known !== undefined) return known;
    const name = operation.operationName === null ? {} : { operationName: operation.operationName };
    const plan = this.#planner.buildQueryPlan(operationFromDocument(this.#apiSchema, operation.document, name));
    this.#plans.set(planKey, plan);
    return plan;
  }

  /** Runs a plan. Errors have their codes and the client's paths, and are ready for `publicError`. */
  async execute(plan: QueryPlan, operation: FederatedOperation, context: OperationContext): Promise<ExecutionResult> {
    const described = describeOperation(this.schema, operation, this.hideSuggestions);
    if (described instanceof GraphQLError) return { errors: [described] };
    const { variables } = operation;
    const { lane } = context;
    const result = await this.#executor.execute({ plan, description: described, variables, context, lane });
    return this.#withoutCompletion(result);
  }

  /**
   * The executor tells of a null where the schema has none in `extensions.valueCompletion`, which names types and fields. It is
   * how a reference to something that is gone becomes null; only where nothing is left of the answer it is a fault.
   */
  #withoutCompletion(result: ExecutionResult): ExecutionResult {
    const { extensions, ...answer } = result;
    if (extensions?.valueCompletion === undefined) return result;
    if (answer.data !== null || answer.errors !== undefined) return answer;
    this.#log.error({ valueCompletion: extensions.valueCompletion }, 'nothing is left of an answer');
    return { data: null, errors: [new GraphQLError(errorCodes.INTERNAL_SERVER_ERROR)] };
  }
}
