import { CodedError } from '@c18n/platform/errors/CodedError';
import { formatFailure } from '../errors/formatFailure.ts';
import { closeCodes } from './closeCodes.ts';
import type { SocketConnection } from './SocketConnection.ts';
import type { TransportParts } from './TransportParts.ts';
import { tokenOf } from './tokenOf.ts';

/**
 * Answers a ping. One that carries a fresh token of the same person, as `connection_init` does, lets the connection and its streams go on for as
 * long as that is valid, and the pong says when it expires. A token that is not valid closes the connection; where that cannot be told just
 * now, the pong says so and all stays as it is.
 */
export async function renewSession(
  connection: SocketConnection,
  payload: unknown,
  { authenticator, log }: Pick<TransportParts, 'authenticator' | 'log'>,
): Promise<void> {
  const token = tokenOf(typeof payload === 'object' && payload !== null ? { ...payload } : undefined);
  if (token === null) {
    const pong = pongOf(payload);
    if (pong === null) connection.close(closeCodes.badMessage, 'Invalid message received');
    else connection.send(pong);
    return;
  }
  try {
    const session = await authenticator.authenticate(token);
    if (session === null) throw new CodedError('UNAUTHENTICATED');
    await connection.session.renew(session, authenticator);
    const expiresAt = new Date(session.expiresAt).toISOString();
    connection.send(JSON.stringify({ type: 'pong', payload: { expiresAt } }));
  } catch (error) {
    refuse(connection, String(formatFailure(error, log).extensions?.code));
  }
}

function refuse(connection: SocketConnection, code: string): void {
  if (code === 'UNAUTHENTICATED') connection.close(closeCodes.unauthenticated, code);
  else if (code === 'FORBIDDEN') connection.close(closeCodes.forbidden, code);
  else if (code === 'INTERNAL_SERVER_ERROR') connection.close(closeCodes.fault, code);
  else connection.send(JSON.stringify({ type: 'pong', payload: { code } }));
}

/** The payload sent back; null where it is nested more deeply than can be written. */
function pongOf(payload: unknown): string | null {
  try {
    return JSON.stringify(payload == null ? { type: 'pong' } : { type: 'pong', payload });
  } catch {
    return null;
  }
}
