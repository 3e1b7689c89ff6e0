import { composeServices } from '@apollo/composition';
import { type Schema, Supergraph } from '@apollo/federation-internals';
import { buildOperationContext } from '@apollo/gateway';
import type { QueryPlan } from '@apollo/query-planner';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, type GraphQLSchema, parse, validate } from 'graphql';
import { apiSchemaOf } from '../../planning/apiSchemaOf.ts';
import type { OperationPlan } from '../../planning/OperationPlan.ts';
import { Planner } from '../../planning/Planner.ts';
import type { OperationDescription } from '../LibraryExecutor.ts';
import { StubSubgraph } from './StubSubgraph.ts';

/** A federation whose subgraphs are stubs. */
export class StubFederation {
  readonly schema: GraphQLSchema;
  readonly apiSchema: Schema;
  readonly supergraph: GraphQLSchema;
  readonly subgraphs: Readonly<Record<string, StubSubgraph>>;
  readonly #planner: Planner;

  /** @param sdls the SDL of each subgraph by its name */
  constructor(sdls: Readonly<Record<string, string>>) {
    const subgraphs = Object.entries(sdls).map(([name, sdl]) => ({ name, typeDefs: parse(sdl, { noLocation: true }) }));
    const { supergraphSdl, errors } = composeServices(subgraphs);
    if (supergraphSdl === undefined) throw new AggregateError(errors ?? [], 'the fixture does not compose');
    const supergraph = Supergraph.build(supergraphSdl);
    this.apiSchema = apiSchemaOf(supergraph);
    this.schema = this.apiSchema.toGraphQLJSSchema();
    this.supergraph = supergraph.schema.toGraphQLJSSchema();
    this.#planner = new Planner(supergraphSdl);
    const stubs = subgraphs.map(({ name, typeDefs }) => new StubSubgraph(name, buildSubgraphSchema({ typeDefs })));
    this.subgraphs = Object.fromEntries(stubs.map((stub) => [stub.name, stub]));
  }

  /** Null where the text is not valid, or has no plan. */
  plan(
    text: string,
  ): { readonly plan: QueryPlan; readonly description: OperationDescription; readonly document: DocumentNode } | null {
    const document = parse(text, { noLocation: true });
    if (!this.#isValid(document)) return null;
    const plan = this.#plan(document);
    if (plan === null) return null;
    const description = buildOperationContext({ schema: this.schema, operationDocument: plan.document });
    return { plan: plan.queryPlan, description, document };
  }

  #isValid(document: DocumentNode): boolean {
    try {
      return validate(this.schema, document).length === 0;
    } catch {
      // A rule throws for conditions at the root of a subscription.
      return false;
    }
  }

  /** The planner fails at some valid operations on interface objects. */
  #plan(document: DocumentNode): OperationPlan | null {
    try {
      return this.#planner.plan(document, null);
    } catch {
      return null;
    }
  }
}
