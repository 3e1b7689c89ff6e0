import { type Operation, operationFromDocument, type Schema } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, Kind } from 'graphql';
import type { FetchParts } from './compileFetch.ts';
import { compilePlan } from './compilePlan.ts';
import type { Data } from './Data.ts';
import type { Execution, Step } from './Execution.ts';
import type { OperationDescription } from './LibraryExecutor.ts';
import { compileShape } from './shaping/compileShape.ts';
import { conditionVariables } from './shaping/conditionVariables.ts';
import type { CachedShape, ShapeCache } from './shaping/createShapeCache.ts';
import type { Shape } from './shaping/Shape.ts';
import { unsupportedSelection } from './shaping/unsupportedSelection.ts';
import { shareKeys } from './shareKeys.ts';
import { UnsupportedPlan, type UnsupportedReason } from './UnsupportedPlan.ts';

export type CompilerParts = Omit<FetchParts, 'shareKeyOf'> & {
  readonly apiSchema: Schema;
  readonly shapes: ShapeCache;
};

let count = 0;

/** An operation with its plan, compiled: what fetches, and what makes the response of what was fetched. */
export class CompiledOperation {
  readonly #step: Step | null;
  readonly #operation: Operation;
  /** Why the library makes the response whatever the conditions are. */
  readonly #unsupported: UnsupportedReason | null;
  readonly #conditions: readonly string[];
  readonly #defaults: Readonly<Record<string, unknown>>;
  readonly #shapes: ShapeCache;
  readonly #number = ++count;

  /** @throws UnsupportedPlan */
  constructor({ node }: QueryPlan, description: OperationDescription, parts: CompilerParts) {
    const { operation, fragments } = description;
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] };
    this.#operation = operationFromDocument(parts.apiSchema, document, { validate: false });
    this.#defaults = this.#operation.collectDefaultedVariableValues();
    this.#unsupported = unsupportedSelection(document);
    this.#conditions = conditionVariables(document);
    this.#shapes = parts.shapes;
    const { variableDefinitions } = this.#operation;
    const keys = node === undefined ? new Map() : shareKeys(node);
    const shareKeyOf: FetchParts['shareKeyOf'] = (fetch) => keys.get(fetch) ?? null;
    this.#step = node === undefined ? null : compilePlan(node, { ...parts, variableDefinitions, shareKeyOf });
  }

  /** Fetches everything into the execution. */
  fetch(execution: Execution): Promise<void> | undefined {
    return this.#step?.(execution);
  }

  /** The response; where the library has to make it, why. */
  shape({
    root,
    variables,
  }: Pick<Execution, 'root' | 'variables'>): { readonly data: Data } | UnsupportedReason | 'data' {
    if (this.#unsupported !== null) return this.#unsupported;
    const values = this.#conditionValues(variables);
    if (values === null) return 'data';
    const shape = this.#shapeFor(values);
    if (typeof shape === 'string') return shape;
    try {
      return { data: shape(root) };
    } catch {
      return 'data';
    }
  }

  #conditionValues(variables: Readonly<Record<string, unknown>>): Record<string, boolean> | null {
    // Without a prototype, so that also `__proto__` is a name like others.
    const values: Record<string, boolean> = Object.create(null);
    for (const name of this.#conditions) {
      const value = Object.hasOwn(variables, name) ? variables[name] : this.#defaults[name];
      if (typeof value !== 'boolean') return null;
      values[name] = value;
    }
    return values;
  }

  #shapeFor(values: Readonly<Record<string, boolean>>): Shape | UnsupportedReason {
    const key = `${this.#number} ${this.#conditions.map((name) => (values[name] ? '1' : '0')).join('')}`;
    const known = this.#shapes.get(key);
    if (known !== undefined) return known.shape;
    const made = this.#compileShape(values);
    this.#shapes.set(key, made);
    return made.shape;
  }

  #compileShape(values: Readonly<Record<string, boolean>>): CachedShape {
    try {
      return compileShape(this.#operation, values);
    } catch (error) {
      if (!(error instanceof UnsupportedPlan)) throw error;
      return { size: 0, shape: error.reason };
    }
  }
}
