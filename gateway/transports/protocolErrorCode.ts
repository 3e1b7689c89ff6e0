import { closeCodes } from './closeCodes.ts';

/** The code with which `ws` closes a connection after an error of its client (https://github.com/websockets/ws/blob/master/doc/ws.md#error-codes). */
export function protocolErrorCode(error: unknown): number {
  const { code } = error as { readonly code?: unknown };
  if (code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') return closeCodes.tooBig;
  if (code === 'WS_ERR_INVALID_UTF8') return closeCodes.badText;
  return typeof code === 'string' && code.startsWith('WS_ERR_') ? closeCodes.protocolError : closeCodes.cutOff;
}
