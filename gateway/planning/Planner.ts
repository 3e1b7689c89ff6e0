import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import { apiSchemaOf } from './apiSchemaOf.ts';
import { avoidReservedNames } from './avoidReservedNames.ts';
import { avoidReservedVariables } from './avoidReservedVariables.ts';
import { fillRequirements } from './fillRequirements.ts';
import { missingRootFields } from './missingRootFields.ts';
import { nameRequirements } from './nameRequirements.ts';
import type { OperationPlan } from './OperationPlan.ts';
import { preferResolvableKeys } from './preferResolvableKeys.ts';
import type { Requirements } from './Requirements.ts';
import { renameVariables } from './renameVariables.ts';
import { reservedNames } from './reservedNames.ts';
import { restoreNames } from './restoreNames.ts';

/**
 * Plans operations with the planner of `@apollo/gateway`, and makes up for what it gets wrong: what is required with arguments, aliases
 * that take the names of keys, variables that have the names of its own, and by which key a subgraph is come back to. What needs none of it is planned as the library plans it.
 */
export class Planner {
  readonly #requirements: Requirements;
  readonly #reserved: ReadonlySet<string>;
  readonly #requiredNames: ReadonlyMap<string, string>;
  readonly #schema: Schema;
  readonly #planner: QueryPlanner;

  constructor(supergraphSdl: string) {
    const { supergraph, requirements } = nameRequirements(parse(supergraphSdl, { noLocation: true }));
    // What stands for other fields leaves these unused, which would not be valid in a subgraph and does no harm here.
    const validateSupergraph = requirements.fields.size === 0;
    const planned = Supergraph.build(preferResolvableKeys(supergraph), { validateSupergraph });
    this.#requirements = requirements;
    this.#reserved = reservedNames(supergraph);
    this.#requiredNames = new Map([...requirements.fields].map(([name, { field }]) => [name, field]));
    this.#schema = apiSchemaOf(planned);
    // To find out where a subgraph could be asked with the client's fragments takes the planner time by the square of the ways through them.
    this.#planner = new QueryPlanner(planned, { reuseQueryFragments: false });
  }

  /** The plan of a valid operation. @throws Error where there is none */
  plan(document: DocumentNode, operationName: string | null): OperationPlan {
    const { document: planned, variables } = avoidReservedVariables(document);
    const avoiding = avoidReservedNames(planned, this.#reserved);
    const name = operationName === null ? {} : { operationName };
    const operation = operationFromDocument(this.#schema, avoiding.document, name);
    const plan = this.#planner.buildQueryPlan(operation);
    const missing = missingRootFields(operation, plan);
    if (missing.length > 0) throw new Error(`no subgraph can tell what is selected of ${missing.join(', ')}`);
    return { ...avoiding, variables, queryPlan: fillRequirements(plan, this.#requirements) };
  }

  /** The client's variables as the plan is run with them. */
  variables(given: Readonly<Record<string, unknown>>, { variables }: OperationPlan): Readonly<Record<string, unknown>> {
    return renameVariables(given, variables);
  }

  /** What the client is answered, of an answer to what was planned. */
  restore(result: ExecutionResult, { aliases }: OperationPlan): ExecutionResult {
    if (aliases.size === 0 && (result.errors === undefined || this.#requiredNames.size === 0)) return result;
    return restoreNames(result, aliases, this.#requiredNames);
  }
}
