import { CodedError } from '@c18n/platform/errors/CodedError';
import type { GraphQLFormattedError } from 'graphql';
import { CloseCode, type Message, MessageType, parseMessage } from 'graphql-ws';
import { formatFailure } from '../errors/formatFailure.ts';
import { readOperationRequest } from '../operations/readOperationRequest.ts';
import { SessionHolder } from '../sessions/SessionHolder.ts';
import { closeCodes } from './closeCodes.ts';
import type { RunningStreams } from './RunningStreams.ts';
import { readOperationId } from './readOperationId.ts';
import { renewSession } from './renewSession.ts';
import type { SocketConnection } from './SocketConnection.ts';
import { SocketOperation, type SocketOperationOwner } from './SocketOperation.ts';
import { SocketOperations } from './SocketOperations.ts';
import type { TickWriter } from './TickWriter.ts';
import type { TransportParts } from './TransportParts.ts';
import { tokenOf } from './tokenOf.ts';

/** So many bytes may a reason have (RFC 6455 §5.5: a control frame has 125, of which the code takes two). */
const CLOSE_REASON = 123;

/**
 * The server's side of graphql-transport-ws on one connection (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md), and what
 * `docs/live-protocol.md` adds to it. The token comes with `connection_init` and is looked at again for each operation.
 */
export class SocketProtocol implements SocketOperationOwner {
  readonly connection: SocketConnection;
  readonly #parts: TransportParts;
  readonly #streams: RunningStreams;
  readonly #operations = new SocketOperations();
  #initialisation: NodeJS.Timeout | null;
  #state: 'SILENT' | 'INITIALISING' | 'OPEN' = 'SILENT';

  /** @param streams counts what runs on all connections */
  constructor(connection: SocketConnection, parts: TransportParts, streams: RunningStreams) {
    this.connection = connection;
    this.#parts = parts;
    this.#streams = streams;
    this.#initialisation = setTimeout(
      () => connection.close(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout'),
      parts.configuration.connectionInitTimeout,
    );
  }

  get writer(): TickWriter {
    return this.connection.writer;
  }

  /** Hears a message of the client. Never rejects. */
  async hear(text: string): Promise<void> {
    const message = readMessage(text);
    try {
      if (message?.type === MessageType.ConnectionInit) await this.#initialise(message.payload);
      else if (message?.type === MessageType.Ping) await renewSession(this.connection, message.payload, this.#parts);
      else if (message?.type === MessageType.Subscribe) this.#subscribe(message.id, message.payload);
      else if (message?.type === MessageType.Complete) this.#operations.get(message.id)?.leave();
      else if (message?.type !== MessageType.Pong)
        this.connection.close(closeCodes.badMessage, 'Invalid message received');
    } catch (error) {
      this.#parts.log.error({ err: error }, 'a message could not be served');
      this.connection.close(closeCodes.fault, 'INTERNAL_SERVER_ERROR');
    }
  }

  /** The client has gone. */
  close(): void {
    this.#initialised();
    for (const operation of this.#operations.all()) operation.leave();
  }

  send(message: object): void {
    this.connection.send(JSON.stringify(message));
  }

  refusal(error: unknown): readonly GraphQLFormattedError[] {
    return this.#parts.operations.refusal(error);
  }

  ended({ id }: SocketOperation): void {
    this.#operations.delete(id);
    this.#streams.leave();
  }

  async #initialise(parameters: Readonly<Record<string, unknown>> | null | undefined): Promise<void> {
    const { authenticator, guard, log } = this.#parts;
    if (this.#state !== 'SILENT') {
      this.connection.close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
      return;
    }
    this.#state = 'INITIALISING';
    this.#initialised();
    try {
      const session = await authenticator.authenticate(tokenOf(parameters ?? undefined));
      this.connection.session = new SessionHolder(session, guard);
    } catch (error) {
      const code = String(formatFailure(error, log).extensions?.code);
      if (code === 'UNAUTHENTICATED') this.connection.close(closeCodes.unauthenticated, code);
      else if (code === 'INTERNAL_SERVER_ERROR') this.connection.close(closeCodes.fault, code);
      else this.connection.close(closeCodes.tryAgainLater, code);
      return;
    }
    this.#state = 'OPEN';
    this.send({ type: MessageType.ConnectionAck });
  }

  #initialised(): void {
    if (this.#initialisation !== null) clearTimeout(this.#initialisation);
    this.#initialisation = null;
  }

  #subscribe(id: string, payload: unknown): void {
    if (this.#state !== 'OPEN') {
      this.connection.close(CloseCode.Unauthorized, 'Unauthorized');
      return;
    }
    if (this.#operations.get(id) !== null) {
      const told = `Subscriber for ${id} already exists`;
      const reason = Buffer.byteLength(told) > CLOSE_REASON ? 'Subscriber already exists' : told;
      this.connection.close(CloseCode.SubscriberAlreadyExists, reason);
      return;
    }
    try {
      this.#start(id, payload);
    } catch (error) {
      this.send({ id, type: MessageType.Error, payload: this.refusal(error) });
    }
  }

  /** @throws CodedError TOO_MANY_STREAMS, BAD_USER_INPUT */
  #start(id: string, payload: unknown): void {
    const { operations, configuration, meter } = this.#parts;
    if (this.#operations.size >= configuration.limits.operationsPerSocket) {
      meter.capped('streams_per_connection');
      throw new CodedError('TOO_MANY_STREAMS');
    }
    const request = readOperationRequest(payload);
    const operation = new SocketOperation(readOperationId(id, '`id`'), this, (sink) =>
      operations.run(request, this.connection, sink),
    );
    this.#operations.add(operation);
    this.#streams.enter();
  }
}

/** A message of the protocol; null where it is none. */
function readMessage(text: string): Message | null {
  try {
    return parseMessage(text);
  } catch {
    return null;
  }
}
