import { CloseCode } from 'graphql-ws';
import type { Cap } from '../metrics/ConnectionMeter.ts';
import { closeCodes } from './closeCodes.ts';

type SocketCap = Extract<Cap, 'connection_init' | 'message_size' | 'message_rate' | 'slow_reader'>;

const caps = new Map<number, SocketCap>([
  [CloseCode.ConnectionInitialisationTimeout, 'connection_init'],
  [closeCodes.tooBig, 'message_size'],
  [closeCodes.rateLimited, 'message_rate'],
  [closeCodes.tooSlow, 'slow_reader'],
]);

/** The cap beyond which a WebSocket is closed with a code; null where it is closed for another reason. */
export function capOfCloseCode(code: number): SocketCap | null {
  return caps.get(code) ?? null;
}
