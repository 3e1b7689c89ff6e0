import { Supergraph } from '@apollo/federation-internals';
import { errorCodes } from '@c18n/platform/errors/CodedError';
import type { Log } from '@c18n/platform/logging/Log';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ExecutionCounts } from '../execution/ExecutionCounts.ts';
import { PlanExecutor } from '../execution/PlanExecutor.ts';
import { withoutLocations } from '../limits/withoutLocations.ts';
import type { OperationContext } from '../operations/OperationContext.ts';
import { apiSchemaOf } from '../planning/apiSchemaOf.ts';
import type { OperationPlan } from '../planning/OperationPlan.ts';
import { Planner } from '../planning/Planner.ts';
import { checkScalars } from './checkScalars.ts';
import { type CoercedVariables, coerceVariables } from './coerceVariables.ts';
import { describeOperation } from './describeOperation.ts';
import { requireScalarLiterals } from './requireScalarLiterals.ts';
import type { Subgraph } from './Subgraph.ts';
import { sizeOfPlan } from './sizeOfPlan.ts';

/** One operation to run: parsed, validated, its variables as the client sent them. */
export type FederatedOperation = {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** The supergraph: it plans operations over the subgraphs and runs the plans, with plans of `Planner` and code compiled from them. */
export class Federation {
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** Whether messages must not suggest names of the schema. */
  readonly hideSuggestions: boolean;
  readonly #planner: Planner;
  readonly #executor: PlanExecutor;
  readonly #plans: LRUCache<string, OperationPlan>;
  readonly #log: Log;

  constructor(options: {
    readonly supergraphSdl: string;
    readonly subgraphs: readonly Subgraph[];
    /** Whether clients may learn the schema. */
    readonly introspection: boolean;
    /** About how many characters the plans that are kept may have together, as JSON, with their documents; and as many the code that makes responses. */
    readonly cacheSize: number;
    readonly log: Log;
  }) {
    const supergraph = Supergraph.build(options.supergraphSdl, { validateSupergraph: true });
    const apiSchema = apiSchemaOf(supergraph);
    this.schema = apiSchema.toGraphQLJSSchema();
    checkScalars(this.schema);
    this.#planner = new Planner(options.supergraphSdl);
    this.#executor = new PlanExecutor({
      apiSchema,
      supergraph: supergraph.schema.toGraphQLJSSchema(),
      subgraphs: Object.fromEntries(options.subgraphs.map((subgraph) => [subgraph.name, subgraph])),
      cacheSize: options.cacheSize,
      log: options.log,
    });
    this.hideSuggestions = !options.introspection;
    this.#plans = new LRUCache({ maxSize: options.cacheSize, sizeCalculation: sizeOfPlan });
    this.#log = options.log;
  }

  /** How plans were executed since the start. */
  get counts(): ExecutionCounts {
    return this.#executor.counts;
  }

  /** What is wrong with a document. The rules are those of Apollo Server, as what is valid for one is for both; it is given `requireScalarLiterals` as well. */
  validate(document: DocumentNode): readonly GraphQLError[] {
    const rules = this.hideSuggestions ? [NoSchemaIntrospectionCustomRule] : [];
    return validate(this.schema, document, [...specifiedRules, requireScalarLiterals, ...rules], {
      hideSuggestions: this.hideSuggestions,
    });
  }

  /** Whether the plan of an operation is there, so that it takes no time. @param key as for `plan` */
  hasPlan(key: string, operationName: string | null): boolean {
    return this.#plans.has(planKeyOf(key, operationName));
  }

  /** The plan of a valid operation. @param key what tells the document's text apart from others, like its hash */
  plan(operation: Pick<FederatedOperation, 'document' | 'operationName'>, key: string): OperationPlan {
    const planKey = planKeyOf(key, operation.operationName);
    const known = this.#plans.get(planKey);
    if (known !== undefined) return known;
    const plan = this.#planner.plan(withoutLocations(operation.document), operation.operationName);
    this.#plans.set(planKey, plan);
    return plan;
  }

  /** Runs a plan, if the variables fit. Errors have their codes and the client's paths, and are ready for `publicError`. */
  async execute(
    plan: OperationPlan,
    operation: FederatedOperation,
    context: OperationContext,
  ): Promise<ExecutionResult> {
    const definition = getOperationAST(operation.document, operation.operationName);
    const coerced = definition == null ? null : this.coerce(definition, operation.variables);
    if (coerced !== null && 'error' in coerced) return { errors: [coerced.error] };
    return await this.run(plan, operation, context);
  }

  /** Runs a plan with variables that are known to fit. */
  async run(plan: OperationPlan, operation: FederatedOperation, context: OperationContext): Promise<ExecutionResult> {
    const { document, queryPlan } = plan;
    const { operationName } = operation;
    const variables = this.#planner.variables(operation.variables, plan);
    const description = describeOperation(this.schema, { document, operationName });
    if (description === null) return { errors: [new GraphQLError('There is no such operation in the document.')] };
    const { lane } = context;
    const answer = await this.#executor.execute({ plan: queryPlan, description, variables, context, lane });
    return this.#planner.restore(this.#withoutCompletion(answer), plan);
  }

  /** The variables as their types make them, or the error of the first that does not fit. */
  coerce(definition: OperationDefinitionNode, variables: FederatedOperation['variables']): CoercedVariables {
    return coerceVariables(this.schema, definition, variables, { hideSuggestions: this.hideSuggestions });
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

function planKeyOf(key: string, operationName: string | null): string {
  return JSON.stringify([key, operationName]);
}
