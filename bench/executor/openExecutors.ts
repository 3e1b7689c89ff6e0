import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import { LibraryExecutor } from '@c18n/gateway/execution/LibraryExecutor';
import { PlanExecutor } from '@c18n/gateway/execution/PlanExecutor';
import { requestOf } from '@c18n/gateway/execution/requestOf';
import { createOperationContext } from '@c18n/gateway/operations/createOperationContext';
import { silentLog } from '@c18n/platform/logging/Log';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { type ExecutionResult, parse } from 'graphql';
import { composeFixture } from '../federation/composeFixture.ts';
import { fixtures } from '../federation/fixtures.ts';
import { subgraphsOf } from '../federation/gateway/subgraphsOf.ts';
import { CannedSubgraph } from './CannedSubgraph.ts';

/** Runs an operation from its plan to the answer as JSON. */
export type Run = () => Promise<string>;

export type Executors = {
  /** How operations are run by each executor, by its name. */
  readonly prepare: (
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ) => { readonly ours: Run; readonly theirs: Run };
  readonly subgraphs: readonly CannedSubgraph[];
};

/** Our executor and the library's over the same canned answers. */
export function openExecutors(): Executors {
  const supergraphSdl = composeFixture(fixtures.shop, (name) => `http://${name}.invalid`);
  const supergraph = Supergraph.build(supergraphSdl);
  const planner = new QueryPlanner(supergraph);
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  const canned = subgraphsOf({ fixture: 'shop', supergraphSdl, subgraphUrls: null }).map(
    (one) => new CannedSubgraph(one),
  );
  const subgraphs = Object.fromEntries(canned.map((subgraph) => [subgraph.name, subgraph]));
  const parts = { apiSchema, supergraph: supergraph.schema.toGraphQLJSSchema(), subgraphs };
  const ours = new PlanExecutor({ ...parts, cacheSize: 1_000_000, log: silentLog });
  const theirs = new LibraryExecutor(parts);
  const context = createOperationContext({ viewer: null, contextFor: () => ({ viewer: null }) as SubgraphContext });
  return {
    prepare: (query, variables) => {
      const document = parse(query);
      const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, document));
      const description = buildOperationContext({ schema, operationDocument: document });
      const request = () => requestOf(variables, context, silentLog);
      return {
        ours: async () => write(await ours.execute({ plan, description, variables, context })),
        theirs: async () => write(await theirs.run(plan, description, request())),
      };
    },
    subgraphs: canned,
  };
}

/** @throws Error where the answer has errors */
function write(result: ExecutionResult): string {
  if (result.errors !== undefined) throw new AggregateError(result.errors, 'not answered');
  return JSON.stringify(result);
}
