import { CodedError } from '@c18n/platform/errors/CodedError';
import { closeCodes } from './closeCodes.ts';
import type { SocketConnection } from './SocketConnection.ts';
import type { TransportParts } from './TransportParts.ts';
import { tokenOf } from './tokenOf.ts';

/**
 * Answers a ping. One that carries a fresh token of the same person, as `connection_init` does, lets the connection and its streams go on for as
 * long as that is valid, and the pong says when it expires. A token that is not valid closes the connection.
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
    if (!(error instanceof CodedError)) {
      log.error({ err: error }, 'a session could not be renewed');
      connection.close(closeCodes.fault, 'INTERNAL_SERVER_ERROR');
    } else if (error.code === 'FORBIDDEN') connection.close(closeCodes.forbidden, error.code);
    else connection.close(closeCodes.unauthenticated, error.code);
  }
}

/** The payload sent back; null where it is nested more deeply than can be written. */
function pongOf(payload: unknown): string | null {
  try {
    return JSON.stringify(payload == null ? { type: 'pong' } : { type: 'pong', payload });
  } catch {
    return null;
  }
}
