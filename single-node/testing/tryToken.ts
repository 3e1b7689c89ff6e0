import { connect } from '@c18n/gateway/testing/openSocket';
import type { Answer } from './ask.ts';

const BODY = JSON.stringify({ query: '{ viewer { person { id } } }' });

/** How a token was answered: the status and code of a query, of an event stream, and the code with which a WebSocket was closed. */
export type TokenAnswers = {
  readonly http: readonly [number, string | undefined];
  readonly eventStream: readonly [number, string | undefined];
  readonly socket: number;
};

/** How a token that is not valid must be answered. */
export const notTaken: TokenAnswers = {
  http: [401, 'UNAUTHENTICATED'],
  eventStream: [401, 'UNAUTHENTICATED'],
  socket: 4401,
};

/** Comes with a token that should not be taken over every transport. Where a WebSocket takes it, its close is waited for in vain. */
export async function tryToken(url: string, token: string): Promise<TokenAnswers> {
  const socket = await connect(`${url}/graphql`);
  socket.send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  const over = async (accept: string): Promise<readonly [number, string | undefined]> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, accept };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: BODY });
    const { errors } = (await response.json()) as Answer;
    return [response.status, errors?.[0]?.extensions?.code];
  };
  const [http, eventStream] = await Promise.all([over('application/json'), over('text/event-stream')]);
  return { http, eventStream, socket: await socket.closed };
}
