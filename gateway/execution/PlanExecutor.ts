import type { Schema } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import type { Log } from '@c18n/platform/logging/Log';
import type { ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { Subgraph } from '../federation/Subgraph.ts';
import { CompiledOperation, type CompilerParts } from './CompiledOperation.ts';
import type { EntityLane } from './EntityLane.ts';
import type { Execution } from './Execution.ts';
import type { ExecutionCounts } from './ExecutionCounts.ts';
import { LibraryExecutor, type OperationDescription } from './LibraryExecutor.ts';
import { requestOf } from './requestOf.ts';
import { createShapeCache } from './shaping/createShapeCache.ts';
import { UnsupportedPlan, type UnsupportedReason } from './UnsupportedPlan.ts';

/** One operation to run. */
export type PlannedOperation = {
  readonly plan: QueryPlan;
  readonly description: OperationDescription;
  /** As the client sent them; they fit their types. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The context that subgraphs get. */
  readonly context: object;
  /** For a live event, which may ask for entities together with others. */
  readonly lane?: EntityLane | null;
};

/**
 * Runs query plans with compiled code, and answers what `executeQueryPlan` of `@apollo/gateway` would. Where the data are not as the
 * schema has them, the library makes the response of what was fetched; what is not compiled it runs whole. Nothing is fetched twice.
 */
export class PlanExecutor {
  readonly counts: ExecutionCounts = { compiled: 0, shaped: {}, whole: {} };
  readonly #parts: CompilerParts;
  readonly #library: LibraryExecutor;
  readonly #log: Log;
  /** They live as long as their plans, of which somebody else keeps a bounded number. */
  readonly #compiled = new WeakMap<QueryPlan, CompiledOperation | UnsupportedReason>();

  /** @param options.cacheSize about how many characters the code that makes responses may have together */
  constructor(options: {
    readonly apiSchema: Schema;
    readonly supergraph: GraphQLSchema;
    readonly subgraphs: Readonly<Record<string, Subgraph>>;
    readonly cacheSize: number;
    readonly log: Log;
  }) {
    const { cacheSize, log, ...parts } = options;
    this.#parts = { ...parts, shapes: createShapeCache(cacheSize) };
    this.#library = new LibraryExecutor(parts);
    this.#log = log;
  }

  /** Runs an operation's plan. The answer has the library's errors and `extensions.valueCompletion`. */
  async execute({ plan, description, variables, context, lane = null }: PlannedOperation): Promise<ExecutionResult> {
    const request = requestOf(variables, context, this.#log);
    const compiled = this.#compile(plan, description);
    if (typeof compiled === 'string') {
      this.counts.whole[compiled] = (this.counts.whole[compiled] ?? 0) + 1;
      return await this.#library.run(plan, description, request);
    }
    const execution: Execution = {
      ...{ root: {}, errors: [], variables, request, lane },
      ...{ calls: new Map(), entities: new Map() },
    };
    await compiled.fetch(execution);
    const shaped = compiled.shape(execution);
    if (typeof shaped === 'string') {
      this.counts.shaped[shaped] = (this.counts.shaped[shaped] ?? 0) + 1;
      return withErrors(await this.#library.shape(execution.root, description, request), execution.errors);
    }
    this.counts.compiled++;
    return withErrors(shaped, execution.errors);
  }

  #compile(plan: QueryPlan, description: OperationDescription): CompiledOperation | UnsupportedReason {
    const known = this.#compiled.get(plan);
    if (known !== undefined) return known;
    const compiled = this.#tryToCompile(plan, description);
    this.#compiled.set(plan, compiled);
    return compiled;
  }

  #tryToCompile(plan: QueryPlan, description: OperationDescription): CompiledOperation | UnsupportedReason {
    try {
      return new CompiledOperation(plan, description, this.#parts);
    } catch (error) {
      if (!(error instanceof UnsupportedPlan)) throw error;
      this.#log.warn({ reason: error.reason }, 'a plan is not compiled');
      return error.reason;
    }
  }
}

/** An answer whose making failed has nothing beside it, and one with errors of subgraphs tells of no nulls. */
function withErrors(result: ExecutionResult, errors: readonly unknown[]): ExecutionResult {
  if (errors.length === 0 || result.errors !== undefined) return result;
  return { errors: errors as readonly GraphQLError[], ...(result.data !== undefined && { data: result.data }) };
}
