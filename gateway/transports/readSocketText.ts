import type { RawData } from 'ws';
import { closeCodes } from './closeCodes.ts';
import type { SocketConnection } from './SocketConnection.ts';
import type { TransportParts } from './TransportParts.ts';

/** Hands a message of a client over, once it is known to be text; the protocol has no other. Never rejects. */
export async function readSocketText(
  data: RawData,
  isBinary: boolean,
  hear: (text: string) => Promise<void>,
  connection: SocketConnection,
  { log }: Pick<TransportParts, 'log'>,
): Promise<void> {
  if (!connection.admit()) return;
  if (isBinary) {
    connection.close(closeCodes.badMessage, 'Invalid message received');
    return;
  }
  try {
    await hear(String(data));
  } catch (error) {
    log.error({ err: error }, 'a message could not be served');
    connection.close(closeCodes.fault, 'INTERNAL_SERVER_ERROR');
  }
}
