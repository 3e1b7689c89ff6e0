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

/** Planning a selection takes up to a tenth of a millisecond, as much as parsing and validating so many characters. */
const CHARACTERS_A_SELECTION = 100;

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
  async context(query: string | undefined, session: Session | null, address: string): Promise<OperationContext> {
    if (query !== undefined) await this.#read(query, session, address);
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

  /** The kind of an operation; null where it is not known because the document cannot be read. */
  kindOf(request: OperationRequest): OperationTypeNode | null {
    try {
      const { document } = this.#parts.documents.read(request.query);
      return getOperationAST(document, request.operationName)?.operation ?? null;
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
    const end = this.#parts.meter.start();
    try {
      if (await this.#follow(request, client, sink, running)) return end(OperationTypeNode.SUBSCRIPTION, 'OK');
    } catch (error) {
      end(this.kindOf(request), OperationMeter.codeOf(error));
      throw error;
    }
    // Measured by Apollo Server's plugin, like those that come by plain HTTP.
    const result = await this.#execute(request, client.session.session, client.address);
    if (running.hasLeft) return;
    sink.take(latin1Json(result));
    sink.complete();
  }

  /** Begins to tell, where that is what the operation asks for. */
  async #follow(
    request: OperationRequest,
    { session, address }: OperationClient,
    sink: EventSink,
    running: RunningOperation,
  ): Promise<boolean> {
    const { authenticator, budget, live } = this.#parts;
    await authenticator.assertCurrent(session.session);
    const read = await this.#read(request.query, session.session, address);
    const subscription = this.#subscription(request, read);
    if (subscription === null) return false;
    await budget.charge(subscription.cost, session.session, address);
    const member = await live.open(subscription, session, sink);
    running.becomes(member);
    member.begin();
    return true;
  }

  /** What is to be told; null for a query or a mutation. */
  #subscription({ operationName, variables }: OperationRequest, read: ReadDocument): PreparedSubscription | null {
    if (getOperationAST(read.document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) return null;
    const document = this.#validated(read);
    const definition = getOperationAST(document, operationName);
    if (definition == null) return null;
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
   * Reads a document within the limits. One that is not known is charged, whatever comes of it.
   *
   * @throws GraphQLError for a document beyond the limits
   * @throws CodedError RATE_LIMITED
   */
  async #read(text: string, session: Session | null, address: string): Promise<ReadDocument> {
    const { documents, budget, limits } = this.#parts;
    const charge = (amount: number) => budget.chargeReading(amount, session, address);
    // What is longer is refused at once.
    if (!documents.knows(text)) await charge(Math.min(text.length, limits.characters));
    const read = documents.read(text);
    if (!read.isValid) await charge(read.selections * CHARACTERS_A_SELECTION);
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
