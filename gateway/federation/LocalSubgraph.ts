import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { approximateSize } from '@c18n/platform/domain/approximateSize';
import type { Log } from '@c18n/platform/logging/Log';
import { type DocumentNode, execute, type GraphQLSchema, Kind, OperationTypeNode, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { subgraphError } from '../errors/subgraphError.ts';
import type { OperationContext } from '../operations/OperationContext.ts';
import type { Subgraph } from './Subgraph.ts';

type Operation = { readonly document: DocumentNode; readonly kind: OperationTypeNode };
type Response = Awaited<ReturnType<Subgraph['process']>>;

/**
 * A subgraph in this process, as the query plan's executor sees it. It runs the planner's operations as they are: they were
 * made from a validated one. A subscription's operation is run once for each event, which is its root value.
 */
export class LocalSubgraph implements Subgraph {
  readonly name: string;
  readonly #schema: GraphQLSchema;
  readonly #log: Log;
  readonly #operations: LRUCache<string, Operation>;

  constructor(name: string, schema: GraphQLSchema, options: { log: Log; cacheSize: number }) {
    this.name = name;
    this.#schema = schema;
    this.#log = options.log;
    this.#operations = new LRUCache({
      maxSize: options.cacheSize,
      sizeCalculation: ({ document }, text) => text.length + approximateSize(document),
    });
  }

  async process(options: GraphQLDataSourceProcessOptions): Promise<Response> {
    const context = options.context as unknown as OperationContext;
    const { document, kind } = this.#read(options.request.query ?? '');
    const result = await execute({
      schema: this.#schema,
      document,
      rootValue: context.telling?.event,
      contextValue: context.subgraph(),
      variableValues: options.request.variables ?? null,
    });
    if (kind === OperationTypeNode.MUTATION) context.renew();
    const errors = result.errors?.map((error) => {
      const { error: told, fault } = subgraphError(error);
      if (fault !== null) this.#log.error({ err: fault, subgraph: this.name, path: error.path }, 'a resolver failed');
      return told.toJSON();
    });
    // The executor reads plain errors, and merges the data into its own.
    return { data: result.data ?? null, ...(errors === undefined ? {} : { errors }) };
  }

  #read(text: string): Operation {
    const known = this.#operations.get(text);
    if (known !== undefined) return known;
    const document = parse(text, { noLocation: true });
    const definition = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
    const operation = { document, kind: definition?.operation ?? OperationTypeNode.QUERY };
    this.#operations.set(text, operation);
    return operation;
  }
}
