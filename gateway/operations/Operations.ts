import {
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { formatFailure } from '../errors/formatFailure.ts';
import { OperationRefused } from '../errors/OperationRefused.ts';
import type { ReadDocument } from '../limits/DocumentReader.ts';
import type { EventSink } from '../live/EventSink.ts';
import { latin1Json } from '../live/latin1Json.ts';
import type { PreparedSubscription } from '../live/PreparedSubscription.ts';
import { prepareSubscription } from '../live/prepareSubscription.ts';
import { OperationMeter } from '../metrics/OperationMeter.ts';
import type { Session } from '../sessions/Session.ts';
import { createOperationContext } from './createOperationContext.ts';
import type { OperationClient } from './OperationClient.ts';
import type { OperationContext } from './OperationContext.ts';
import type { OperationRequest } from './OperationRequest.ts';
import type { OperationsParts } from './OperationsParts.ts';
import { RunningOperation } from './RunningOperation.ts';

/** What a request asks for, as far as it can be known before it is read. */
export type AskedOperation = { readonly query: string | undefined; readonly operationName: string | null };

/** Runs operations of all kinds under the same rules, whatever transport they come by. */
export class Operations {
  readonly #parts: OperationsParts;

  constructor(parts: OperationsParts) {
    this.#parts = parts;
  }

  /**
   * The context of a query or mutation, made before anything is read.
   *
   * @throws GraphQLError for a document beyond the limits
   * @throws CodedError RATE_LIMITED
   */
  async context(request: AskedOperation, session: Session | null, address: string): Promise<OperationContext> {
    const { query, operationName } = request;
    if (query !== undefined) await this.#read({ query, operationName }, session, address);
    return this.#context(query, session, address);
  }

  #context(query: string | undefined, session: Session | null, address: string): OperationContext {
    const { contextFor, live, budget } = this.#parts;
    return createOperationContext({
      source: query ?? null,
      viewer: session?.viewer ?? null,
      address,
      charge: (cost) => budget.charge(cost, session, address),
      contextFor,
      vector: live.vector(),
    });
  }

  /** The kind of an operation that is to be run next; null where it is not known because the document cannot be read, which `run` tells. To find it out is charged like running it. */
  async kindOf(request: OperationRequest, session: Session | null, address: string): Promise<OperationTypeNode | null> {
    try {
      return kindIn(await this.#read(request, session, address), request);
    } catch {
      return null;
    }
  }

  /**
   * Runs any operation. Its results go to the sink; what it cannot be run for, or ends of, is for `refusal` to tell.
   *
   * @param sink is not called before this has returned
   */
  run(request: OperationRequest, client: OperationClient, sink: EventSink): RunningOperation {
    const running = new RunningOperation();
    this.#start(request, client, sink, running).catch((error: unknown) => {
      if (!running.hasLeft) sink.fail(error);
    });
    return running;
  }

  /** Why an operation failed, as a client may see it. */
  refusal(error: unknown): readonly GraphQLFormattedError[] {
    return error instanceof OperationRefused ? error.errors : [formatFailure(error, this.#parts.log)];
  }

  async #start(request: OperationRequest, client: OperationClient, sink: EventSink, running: RunningOperation) {
    const { meter, authenticator } = this.#parts;
    const { session, address } = client;
    const end = meter.start();
    let kind: OperationTypeNode | null = null;
    try {
      await authenticator.assertCurrent(session.session);
      const read = await this.#read(request, session.session, address);
      kind = kindIn(read, request);
      if (kind === OperationTypeNode.SUBSCRIPTION) {
        await this.#follow(this.#subscription(request, read), client, sink, running);
        return end(kind, 'OK');
      }
    } catch (error) {
      end(kind, OperationMeter.codeOf(error));
      throw error;
    }
    // Measured by Apollo Server's plugin, like those that come by plain HTTP.
    const result = await this.#execute(request, session.session, address);
    if (running.hasLeft) return;
    sink.take(latin1Json(result));
    sink.complete();
  }

  /** Begins to tell. */
  async #follow(
    subscription: PreparedSubscription,
    { session, address }: OperationClient,
    sink: EventSink,
    running: RunningOperation,
  ): Promise<void> {
    const { budget, live } = this.#parts;
    await budget.charge(subscription.cost, session.session, address);
    const member = await live.open(subscription, session, sink);
    running.becomes(member);
    member.begin();
  }

  /** What is to be told. @throws OperationRefused */
  #subscription({ operationName, variables }: OperationRequest, read: ReadDocument): PreparedSubscription {
    const document = this.#validated(read);
    const definition = getOperationAST(document, operationName);
    if (definition == null) throw new Error('the document has lost its operation');
    const operation = { document, operationName, variables, definition, key: read.key };
    return prepareSubscription(this.#parts.federation, operation, this.#parts.limits, this.#parts.dependence);
  }

  async #execute(
    request: OperationRequest,
    session: Session | null,
    address: string,
  ): Promise<FormattedExecutionResult> {
    const { query, operationName, variables } = request;
    const response = await this.#parts.apollo.executeOperation(
      { query, variables, ...(operationName === null ? {} : { operationName }) },
      { contextValue: this.#context(query, session, address) },
    );
    if (response.body.kind !== 'single') throw new Error('an operation was answered in parts');
    const { singleResult } = response.body;
    if (singleResult.data === undefined) throw new OperationRefused(singleResult.errors ?? []);
    return singleResult as FormattedExecutionResult;
  }

  /**
   * Reads a document within the limits. One that is not known is charged, whatever comes of it, and so is an operation that is not planned.
   *
   * @throws GraphQLError for a document beyond the limits
   * @throws CodedError RATE_LIMITED
   */
  async #read(
    { query, operationName }: Pick<OperationRequest, 'query' | 'operationName'>,
    session: Session | null,
    address: string,
  ): Promise<ReadDocument> {
    const { documents, budget, federation, limits } = this.#parts;
    const charge = (amount: number) => budget.chargeReading(amount, session, address);
    // What is longer is refused at once.
    if (!documents.knows(query)) await charge(Math.min(query.length, limits.characters));
    const read = documents.read(query);
    if (!federation.hasPlan(read.key, operationName)) await charge(read.weight);
    return read;
  }

  /** The document as it is kept: what follows it for long holds on to nothing else. @throws OperationRefused */
  #validated({ document, key, isValid }: ReadDocument): DocumentNode {
    if (isValid) return document;
    const errors = this.#parts.federation.validate(document);
    if (errors.length > 0) {
      const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
      throw new OperationRefused(errors.map((error) => ({ ...error.toJSON(), extensions })));
    }
    return this.#parts.documents.keep(key, document);
  }
}

function kindIn({ document }: ReadDocument, { operationName }: Pick<OperationRequest, 'operationName'>) {
  return getOperationAST(document, operationName)?.operation ?? null;
}
