import { CodedError } from '@c18n/platform/errors/CodedError';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse } from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import { formatFailure } from '../errors/formatFailure.ts';
import { readOperationRequest } from '../operations/readOperationRequest.ts';
import { SessionHolder } from '../sessions/SessionHolder.ts';
import { closeCodes } from './closeCodes.ts';
import type { SocketConnection } from './SocketConnection.ts';
import { SocketOperation } from './SocketOperation.ts';
import type { TransportParts } from './TransportParts.ts';
import { tokenOf } from './tokenOf.ts';

type Parameters = Record<string, unknown>;
/** What graphql-ws keeps for each connection. */
export type SocketExtra = { readonly connection: SocketConnection };
type SocketContext = Context<Parameters, SocketExtra>;

/** graphql-ws asks for a document to see what kind of operation it is: to it, every one is a stream. */
const anyStream = parse('subscription { any }', { noLocation: true });

const serverMessages = new Set<unknown>(['connection_ack', 'next', 'error']);

/**
 * What graphql-ws asks of the gateway. The token comes with `connection_init` and is looked at again for each operation.
 *
 * @param enter counts a stream in, and returns what counts it out
 */
export function socketProtocol(parts: TransportParts, enter: () => () => void): ServerOptions<Parameters, SocketExtra> {
  const { operations, authenticator, configuration, log, guard, meter } = parts;

  const open = ({ extra: { connection }, subscriptions }: SocketContext, id: string, payload: unknown) => {
    // The one that is being opened is counted already.
    if (Object.keys(subscriptions).length > configuration.limits.operationsPerSocket) {
      meter.capped('streams_per_connection');
      throw new CodedError('TOO_MANY_STREAMS');
    }
    const request = readOperationRequest(payload);
    const leave = enter();
    const operation: SocketOperation = new SocketOperation({
      ...{ id, writer: connection.writer },
      run: (sink) => operations.run(request, connection, sink),
      ended: () => {
        leave();
        connection.leave(id, operation);
      },
    });
    connection.enter(id, operation);
    return operation;
  };

  return {
    jsonMessageReviver: refuseServerMessage,
    connectionInitWaitTimeout: configuration.connectionInitTimeout,
    onConnect: async ({ connectionParams, extra: { connection } }) => {
      try {
        connection.session = new SessionHolder(await authenticator.authenticate(tokenOf(connectionParams)), guard);
      } catch (error) {
        const code = formatFailure(error, log).extensions?.code;
        // What graphql-ws sends after this is not sent any more.
        if (code === 'UNAUTHENTICATED') connection.close(closeCodes.unauthenticated, code);
        else connection.close(closeCodes.fault, 'INTERNAL_SERVER_ERROR');
      }
      return true;
    },
    onSubscribe: (context, id, payload) => {
      try {
        return { document: anyStream, contextValue: open(context, id, payload) } as unknown as ExecutionArgs;
      } catch (error) {
        const { message, extensions } = formatFailure(error, log);
        return [new GraphQLError(message, extensions === undefined ? {} : { extensions })];
      }
    },
    subscribe: (args) => args.contextValue as AsyncIterableIterator<ExecutionResult>,
    // Errors are as the client may see them: graphql-ws would call methods that they do not have.
    onError: (_context, _id, _payload, errors) =>
      errors.flatMap((error) => operations.refusal(error.originalError ?? error)),
  };
}

/** Throws for what only a server may send: graphql-ws would take it for a fault of ours, and not for a broken protocol. */
function refuseServerMessage(key: string, value: unknown): unknown {
  if (key === '' && serverMessages.has((value as { readonly type?: unknown } | null)?.type))
    throw new Error('not a client’s message');
  return value;
}
