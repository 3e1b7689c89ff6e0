/** Opcodes of RFC 6455, section 5.2. */
export const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

const SHORT = 126;
const FINAL = 0x80;
const MASKED = 0x80;

/**
 * A whole frame as a client sends it (RFC 6455, section 5.2). Clients must mask; with a key of zeros the payload stays as it is.
 *
 * @param payload at most 65,535 bytes
 */
export function clientFrame(opcode: number, payload: Buffer): Buffer {
  const isShort = payload.length < SHORT;
  const head = Buffer.alloc(isShort ? 6 : 8);
  head[0] = FINAL | opcode;
  head[1] = MASKED | (isShort ? payload.length : SHORT);
  if (!isShort) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}
