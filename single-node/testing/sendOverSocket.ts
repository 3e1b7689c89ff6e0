import { openSocket } from '@c18n/gateway/testing/openSocket';

/** How an operation was answered over a WebSocket: the type of the message with the code of its first error, or the code of the close. */
export type SocketReply = { readonly type: string; readonly code: string | number | undefined };

/** Sends one operation as it is, right or wrong, over a WebSocket of its own. */
export async function sendOverSocket(url: string, payload: object, token?: string): Promise<SocketReply> {
  const client = await openSocket(`${url}/graphql`, token);
  client.send({ type: 'subscribe', id: 'one', payload });
  const closed = client.closed.then((code) => ({ type: 'close', code }));
  const answered = client.next().then(({ type, payload: errors }) => ({ type, code: errors?.[0]?.extensions?.code }));
  const reply = await Promise.race([answered, closed]);
  client.socket.close();
  return reply;
}
