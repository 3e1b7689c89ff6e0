import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { applyRewrites } from './applyRewrites.ts';
import { buildRepresentation } from './buildRepresentation.ts';
import { compileRepresentation } from './compileRepresentation.ts';
import type { Data } from './Data.ts';
import { isOfType } from './isOfType.ts';

/** What represents objects of one type in a fetch. */
export type Represent = {
  readonly build: (entity: unknown) => Data | null;
  /** Equal for entities that are represented equally, an object to itself only; null where only the representation tells. */
  readonly keyOf: (entity: Data) => unknown;
};

/** How the objects that one fetch is for are represented, compiled for each type when its first object comes. */
export class Representations {
  readonly #schema: GraphQLSchema;
  readonly #requires: readonly QueryPlanSelectionNode[];
  readonly #rewrites: FetchNode['inputRewrites'];
  readonly #byType = new Map<string, Represent>();
  readonly #other: Represent;

  constructor(schema: GraphQLSchema, fetch: FetchNode) {
    this.#schema = schema;
    this.#requires = fetch.requires ?? [];
    this.#rewrites = fetch.inputRewrites;
    const build = (entity: unknown) => buildRepresentation(schema, entity, this.#requires);
    this.#other = { build: this.#finish(build), keyOf: () => null };
  }

  /** For objects with this `__typename`. */
  of(typename: unknown): Represent {
    if (typeof typename !== 'string') return this.#other;
    const known = this.#byType.get(typename);
    if (known !== undefined) return known;
    // The supergraph bounds what is kept.
    if (this.#schema.getType(typename) === undefined) return this.#other;
    const compiled = this.#compile(typename);
    this.#byType.set(typename, compiled);
    return compiled;
  }

  #compile(typename: string): Represent {
    const applying = this.#requires.filter(
      (one) => one.kind === 'Field' || (one.typeCondition && isOfType(this.#schema, typename, one.typeCondition)),
    );
    if (applying.length === 0) return { ...this.#other, build: () => null };
    const [only] = applying;
    const compiled = applying.length === 1 && only?.kind === 'InlineFragment' && compileRepresentation(only.selections);
    if (!compiled) return this.#other;
    const { build, keyField } = compiled;
    const keyOf = keyField === null ? this.#other.keyOf : (entity: Data) => entity[keyField] ?? null;
    return { build: this.#finish(build as (entity: unknown) => Data | null), keyOf };
  }

  #finish(build: (entity: unknown) => Data | null): (entity: unknown) => Data | null {
    const rewrites = this.#rewrites;
    return (entity) => {
      const built = build(entity);
      // What has no type cannot be asked for.
      if (!built?.__typename) return null;
      if (rewrites !== undefined) applyRewrites(this.#schema, rewrites, built);
      return built;
    };
  }
}
