import { closeCodes } from './closeCodes.ts';

/** Longer than may be, and longer than a number can tell. */
const tooBig = new Set<unknown>(['WS_ERR_UNSUPPORTED_MESSAGE_LENGTH', 'WS_ERR_UNSUPPORTED_DATA_PAYLOAD_LENGTH']);

/** The code with which `ws` closes a connection after an error of its client (https://github.com/websockets/ws/blob/master/doc/ws.md#error-codes). */
export function protocolErrorCode(error: unknown): number {
  const { code } = error as { readonly code?: unknown };
  if (tooBig.has(code)) return closeCodes.tooBig;
  if (code === 'WS_ERR_INVALID_UTF8') return closeCodes.badText;
  if (code === 'WS_ERR_TOO_MANY_BUFFERED_PARTS') return closeCodes.tooManyPieces;
  return typeof code === 'string' && code.startsWith('WS_ERR_') ? closeCodes.protocolError : closeCodes.cutOff;
}
