import type { ApolloServer } from '@apollo/server';
import type { Log } from '@c18n/platform/logging/Log';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import { type FormattedExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import { formatFailure } from '../errors/formatFailure.ts';
import { OperationRefused } from '../errors/OperationRefused.ts';
import type { Federation } from '../federation/Federation.ts';
import type { GatewayLimits } from '../GatewayConfiguration.ts';
import type { CostBudget } from '../limits/CostBudget.ts';
import type { DocumentReader, ReadDocument } from '../limits/DocumentReader.ts';
import type { LiveDelivery } from '../live/LiveDelivery.ts';
import { prepareSubscription } from '../live/prepareSubscription.ts';
import type { Session } from '../sessions/Session.ts';
import { createOperationContext } from './createOperationContext.ts';
import type { OperationContext } from './OperationContext.ts';
import type { OperationRequest } from './OperationRequest.ts';
import { OperationStream } from './OperationStream.ts';

type Results = AsyncIterator<FormattedExecutionResult>;

export type OperationsParts = {
  readonly apollo: ApolloServer<OperationContext>;
  readonly federation: Federation;
  readonly documents: DocumentReader;
  readonly live: LiveDelivery;
  readonly contextFor: (viewer: Viewer | null, address?: string | null) => SubgraphContext;
  readonly budget: CostBudget;
  readonly limits: GatewayLimits;
  readonly log: Log;
};

/** Runs operations of all kinds under the same rules, whatever transport they come by. */
export class Operations {
  readonly #parts: OperationsParts;

  constructor(parts: OperationsParts) {
    this.#parts = parts;
  }

  /** The context of a query or mutation, made before anything is read. @throws GraphQLError for a document beyond the limits */
  context(query: string | undefined, session: Session | null, address: string): OperationContext {
    const { contextFor, live, documents, budget } = this.#parts;
    const context = createOperationContext({
      viewer: session?.viewer ?? null,
      address,
      charge: (cost) => budget.charge(cost, session, address),
      contextFor,
      vector: live.vector(),
    });
    if (query !== undefined) documents.read(query);
    return context;
  }

  /** The kind of an operation; null where it is not known because the document cannot be read. */
  kindOf(request: OperationRequest): OperationTypeNode | null {
    try {
      const { document } = this.#parts.documents.read(request.query);
      return getOperationAST(document, request.operationName)?.operation ?? null;
    } catch {
      return null;
    }
  }

  /** The results of any operation. `next` throws `OperationRefused` where it is not run or the stream ends early. */
  run(request: OperationRequest, session: Session | null, address: string): OperationStream {
    const refuse = (error: unknown) =>
      error instanceof OperationRefused ? error : new OperationRefused([formatFailure(error, this.#parts.log)]);
    return new OperationStream(() => this.#open(request, session, address), refuse);
  }

  async #open(request: OperationRequest, session: Session | null, address: string): Promise<Results> {
    const read = this.#parts.documents.read(request.query);
    const definition = getOperationAST(read.document, request.operationName);
    if (definition?.operation !== OperationTypeNode.SUBSCRIPTION) return await this.#execute(request, session, address);
    this.#validate(read);
    const { operationName, variables } = request;
    const operation = { document: read.document, operationName, variables, definition, key: read.key };
    const prepared = prepareSubscription(this.#parts.federation, operation, this.#parts.limits);
    await this.#parts.budget.charge(prepared.cost, session, address);
    return await this.#parts.live.open(prepared, session);
  }

  async #execute(request: OperationRequest, session: Session | null, address: string): Promise<Results> {
    const { query, operationName, variables } = request;
    const response = await this.#parts.apollo.executeOperation(
      { query, variables, ...(operationName === null ? {} : { operationName }) },
      { contextValue: this.context(query, session, address) },
    );
    if (response.body.kind !== 'single') throw new Error('an operation was answered in parts');
    const { singleResult } = response.body;
    if (singleResult.data === undefined) throw new OperationRefused(singleResult.errors ?? []);
    return [singleResult as FormattedExecutionResult][Symbol.iterator]() as unknown as Results;
  }

  #validate({ document, key, isValid }: ReadDocument): void {
    if (isValid) return;
    const errors = this.#parts.federation.validate(document);
    if (errors.length > 0) {
      const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
      throw new OperationRefused(errors.map((error) => ({ ...error.toJSON(), extensions })));
    }
    this.#parts.documents.keep(key, document);
  }
}
