import { CodedError } from '@c18n/platform/errors/CodedError';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse } from 'graphql';
import type { Context, ServerOptions } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/ws';
import { formatFailure } from '../errors/formatFailure.ts';
import { OperationRefused } from '../errors/OperationRefused.ts';
import { readOperationRequest } from '../operations/readOperationRequest.ts';
import { bearerToken } from '../sessions/bearerToken.ts';
import type { Session } from '../sessions/Session.ts';
import { closeCodes } from './closeCodes.ts';
import { SocketStream } from './SocketStream.ts';
import type { TransportParts } from './TransportParts.ts';

type Parameters = Record<string, unknown>;
/** What graphql-ws keeps for each connection. */
export type SocketExtra = Extra & Partial<{ session: Session | null }>;
type SocketContext = Context<Parameters, SocketExtra>;

/** graphql-ws asks for a document to see what kind of operation it is: to it, every one is a stream of one or many results. */
const anyStream = parse('subscription { any }', { noLocation: true });

const serverMessages = new Set<unknown>(['connection_ack', 'next', 'error']);

/**
 * What graphql-ws asks of the gateway. The token comes with `connection_init` and is looked at again for each operation.
 *
 * @param enter counts a stream in, and returns what counts it out
 */
export function socketProtocol(parts: TransportParts, enter: () => () => void): ServerOptions<Parameters, SocketExtra> {
  const { operations, authenticator, addressOf, configuration, log } = parts;

  const open = async ({ extra, subscriptions }: SocketContext, payload: unknown): Promise<SocketStream> => {
    // The one that is being opened is counted already.
    if (Object.keys(subscriptions).length > configuration.limits.operationsPerSocket) {
      throw new CodedError('TOO_MANY_STREAMS');
    }
    const session = extra.session ?? null;
    await authenticator.assertCurrent(session);
    return new SocketStream(operations.run(readOperationRequest(payload), session, addressOf(extra.request)), {
      stallTimeout: configuration.live.stallTimeout,
      stalled: () => {
        log.info({ waiting: extra.socket.bufferedAmount }, 'a client does not read');
        extra.socket.close(closeCodes.tooSlow, 'TOO_SLOW');
      },
      ended: enter(),
    });
  };

  return {
    jsonMessageReviver: refuseServerMessage,
    connectionInitWaitTimeout: configuration.connectionInitTimeout,
    onConnect: async ({ connectionParams, extra }) => {
      try {
        extra.session = await authenticator.authenticate(tokenOf(connectionParams));
      } catch (error) {
        const code = formatFailure(error, log).extensions?.code;
        // What graphql-ws sends after this is not sent any more.
        if (code === 'UNAUTHENTICATED') extra.socket.close(closeCodes.unauthenticated, code);
        else extra.socket.close(closeCodes.fault, 'INTERNAL_SERVER_ERROR');
      }
      return true;
    },
    onSubscribe: async (context, _id, payload) => {
      try {
        return { document: anyStream, contextValue: await open(context, payload) } as unknown as ExecutionArgs;
      } catch (error) {
        const { message, extensions } = formatFailure(error, log);
        return [new GraphQLError(message, extensions === undefined ? {} : { extensions })];
      }
    },
    subscribe: (args) => args.contextValue as AsyncIterableIterator<ExecutionResult>,
    // Results and errors are as the client may see them: graphql-ws would call methods that they do not have.
    onNext: (_context, _id, _payload, _args, result) => result as never,
    onError: (_context, _id, _payload, errors) => {
      const refused = errors[0]?.originalError;
      return refused instanceof OperationRefused ? refused.errors : errors.map((error) => formatFailure(error, log));
    },
  };
}

/** Throws for what only a server may send: graphql-ws would take it for a fault of ours, and not for a broken protocol. */
function refuseServerMessage(key: string, value: unknown): unknown {
  if (key === '' && serverMessages.has((value as { readonly type?: unknown } | null)?.type))
    throw new Error('not a client’s message');
  return value;
}

function tokenOf(parameters: Parameters | undefined): string | null {
  if (typeof parameters?.token === 'string') return parameters.token;
  return bearerToken(parameters?.authorization ?? parameters?.Authorization);
}
