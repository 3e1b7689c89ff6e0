import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Subgraph } from '../federation/Subgraph.ts';
import { applyRewrites } from './applyRewrites.ts';
import { cloneData } from './cloneData.ts';
import { compileMerge } from './compileMerge.ts';
import { compilePath } from './compilePath.ts';
import type { Data } from './Data.ts';
import { EntityBatch } from './EntityBatch.ts';
import type { Execution, Step } from './Execution.ts';
import { errorPathsAt } from './errorPathsAt.ts';
import { Representations } from './Representations.ts';
import type { SubgraphError } from './SubgraphAnswer.ts';
import { SubgraphCall } from './SubgraphCall.ts';
import type { ShareKey } from './shareKeys.ts';
import { tellError } from './tellError.ts';
import { UnsupportedPlan } from './UnsupportedPlan.ts';

/** What fetches are compiled with. */
export type FetchParts = {
  readonly supergraph: GraphQLSchema;
  readonly subgraphs: Readonly<Record<string, Subgraph>>;
  /** See `SubgraphCall`. */
  readonly shareKeyOf: (fetch: FetchNode) => ShareKey | null;
};

/**
 * Compiles a fetch at a path of the data. What goes wrong in it becomes an error of the execution, and the others go on.
 *
 * @throws UnsupportedPlan
 */
export function compileFetch(fetch: FetchNode, path: ResponsePath, parts: FetchParts): Step {
  if ((fetch.contextRewrites?.length ?? 0) > 0) throw new UnsupportedPlan('context rewrites');
  const run =
    fetch.requires === undefined ? compileRootFetch(fetch, path, parts) : compileEntityFetch(fetch, path, parts);
  const entitiesIn = compilePath(path);
  return async (execution) => {
    const entities = entitiesIn(execution.root);
    if (entities.length === 0) return;
    try {
      await run(execution, entities);
    } catch (error) {
      execution.errors.push(error);
    }
  };
}

type Run = (execution: Execution, entities: readonly unknown[]) => Promise<void>;

function compileRootFetch(fetch: FetchNode, path: ResponsePath, parts: FetchParts): Run {
  const { call, tell, rewrite, merge } = compileParts(fetch, path, parts);
  return async (execution, entities) => {
    const { data, errors } = await call.ask(execution);
    if (errors) tell(execution, errors);
    if (!data) return;
    const rewritten = rewrite(data);
    for (const entity of entities) merge(entity as Data, rewritten, call.isShared && rewritten === data);
  };
}

function compileEntityFetch(fetch: FetchNode, path: ResponsePath, parts: FetchParts): Run {
  const { call, tell, rewrite, merge } = compileParts(fetch, path, parts);
  const representations = new Representations(parts.supergraph, fetch);
  return async (execution, entities) => {
    const batch = new EntityBatch(entities, representations);
    if (batch.size === 0) return;
    const { data, errors } = await call.askFor(execution, batch.representations);
    if (errors) tell(execution, batch.spread(errors));
    if (!data) return;
    const fetched = entitiesOf(data, batch);
    batch.forEach((target, index, repeated) => {
      const entity = fetched[index];
      if (entity === null || entity === undefined) return;
      const rewritten = rewrite(entity, target.__typename);
      // Later fetches add to each place on its own.
      merge(target, rewritten, rewritten === entity && (repeated || call.isShared));
    });
  };
}

function compileParts(fetch: FetchNode, path: ResponsePath, { supergraph, subgraphs, shareKeyOf }: FetchParts) {
  const { outputRewrites } = fetch;
  return {
    call: new SubgraphCall(fetch, path, subgraphs[fetch.serviceName], shareKeyOf(fetch)),
    merge: compileMerge(fetch),
    /** Data as they have to be merged: a copy where anything is changed. */
    rewrite: (data: Data, typename?: unknown): Data => {
      if (outputRewrites === undefined) return data;
      const copy = cloneData(data) as Data;
      if (typename !== undefined && !copy.__typename) copy.__typename = typename;
      applyRewrites(supergraph, outputRewrites, copy);
      return copy;
    },
    tell: (execution: Execution, errors: readonly SubgraphError[]) => tellErrors(execution, errors, fetch, path),
  };
}

function entitiesOf({ _entities: fetched }: Data, batch: EntityBatch): readonly (Data | null | undefined)[] {
  if (!Array.isArray(fetched)) throw new Error(`Expected "data._entities" in response to be an array`);
  if (fetched.length !== batch.representations.length) {
    throw new Error(`Expected "data._entities" to contain ${batch.size} elements`);
  }
  return fetched;
}

function tellErrors(
  execution: Execution,
  errors: readonly SubgraphError[],
  fetch: FetchNode,
  path: ResponsePath,
): void {
  let places: readonly ResponsePath[] | null = null;
  const placeOf = (at: ResponsePath | undefined): ResponsePath | undefined => {
    const index = at?.[1];
    if (fetch.requires === undefined || typeof index !== 'number') return at && [...path, ...at];
    places ??= errorPathsAt(execution.root, path);
    return [...(places[index] ?? []), ...(at ?? []).slice(2)];
  };
  execution.errors.push(...errors.map((error) => tellError(error, fetch.serviceName, placeOf(error.path))));
}
