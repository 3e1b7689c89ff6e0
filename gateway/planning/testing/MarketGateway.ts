import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { buildOperationContext } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { silentLog } from '@c18n/platform/logging/Log';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { LibraryExecutor } from '../../execution/LibraryExecutor.ts';
import { PlanExecutor } from '../../execution/PlanExecutor.ts';
import { requestOf } from '../../execution/requestOf.ts';
import type { Subgraph } from '../../federation/Subgraph.ts';
import { apiSchemaOf } from '../apiSchemaOf.ts';
import { Planner } from '../Planner.ts';
import { marketResolvers, marketSubgraphs } from './market.ts';

type Resolvers = Readonly<Record<string, Readonly<Record<string, never>>>>;

const CACHE = 1_000_000;

/** A gateway over the market's subgraphs, and the one server that would answer the same. */
export class MarketGateway {
  readonly schema: GraphQLSchema;
  readonly planner: Planner;
  readonly #executor: PlanExecutor;
  readonly #library: LibraryExecutor;

  constructor() {
    const subgraphs = marketSubgraphs.map(({ name, sdl, resolvers }) => ({ name, typeDefs: parse(sdl), resolvers }));
    const { supergraphSdl, errors } = composeServices(subgraphs);
    if (supergraphSdl === undefined) throw new AggregateError(errors ?? [], 'the market does not compose');
    const supergraph = Supergraph.build(supergraphSdl);
    const apiSchema = apiSchemaOf(supergraph);
    this.schema = withResolvers(apiSchema.toGraphQLJSSchema(), marketResolvers as Resolvers);
    this.planner = new Planner(supergraphSdl);
    const parts = {
      apiSchema,
      supergraph: supergraph.schema.toGraphQLJSSchema(),
      subgraphs: Object.fromEntries(subgraphs.map((one) => [one.name, subgraphOf(one)])),
    };
    this.#executor = new PlanExecutor({ ...parts, cacheSize: CACHE, log: silentLog });
    this.#library = new LibraryExecutor(parts);
  }

  async answer(document: DocumentNode, variables: Readonly<Record<string, unknown>>): Promise<ExecutionResult> {
    const plan = this.planner.plan(document, null);
    const description = buildOperationContext({ schema: this.schema, operationDocument: plan.document });
    const renamed = this.planner.variables(variables, plan);
    const result = await this.#executor.execute({
      ...{ plan: plan.queryPlan, description, variables: renamed },
      context: {},
    });
    return this.planner.restore(result, plan);
  }

  /** What the library's executor answers of the same plan. */
  async answerByLibrary(document: DocumentNode): Promise<ExecutionResult> {
    const plan = this.planner.plan(document, null);
    const description = buildOperationContext({ schema: this.schema, operationDocument: plan.document });
    const result = await this.#library.run(plan.queryPlan, description, requestOf({}, {}, silentLog));
    return this.planner.restore(result, plan);
  }

  /** What one server answers. */
  async answerAlone(
    document: DocumentNode,
    variableValues: Readonly<Record<string, unknown>>,
  ): Promise<ExecutionResult> {
    return await execute({ schema: this.schema, document, variableValues });
  }
}

function subgraphOf({
  name,
  typeDefs,
  resolvers,
}: Pick<(typeof marketSubgraphs)[number], 'name' | 'resolvers'> & { readonly typeDefs: DocumentNode }): Subgraph {
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
  return {
    name,
    process: async ({ request: { query = '', variables = {} } }) => {
      const document = parse(query);
      const errors = validate(schema, document);
      const result = errors.length > 0 ? { errors } : await execute({ schema, document, variableValues: variables });
      return JSON.parse(JSON.stringify(result));
    },
  };
}

function withResolvers(schema: GraphQLSchema, resolvers: Resolvers): GraphQLSchema {
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const [field, resolve] of Object.entries(fields)) {
      const definition = type.getFields()[field];
      if (definition !== undefined) definition.resolve = resolve;
    }
  }
  return schema;
}
