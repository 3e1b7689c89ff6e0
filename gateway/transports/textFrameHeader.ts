const SHORT = 126;
const MEDIUM = 0x1_00_00;

/**
 * The header of a text message in one frame, as a server sends it: final and not masked
 * (https://www.rfc-editor.org/rfc/rfc6455#section-5.2).
 *
 * @param length bytes of the message, up to 2^32 - 1
 * @returns the bytes of the header, one a character
 */
export function textFrameHeader(length: number): string {
  if (last.length !== length) last = { length, header: headerOf(length) };
  return last.header;
}

/** Of the last message: the next one is often of the same length, as it tells somebody else the same. */
let last = { length: 0, header: headerOf(0) };

function headerOf(length: number): string {
  if (length < SHORT) return String.fromCharCode(0x81, length);
  if (length < MEDIUM) return String.fromCharCode(0x81, 126, length >>> 8, length & 0xff);
  const bytes = [0, 0, 0, 0, length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff];
  return String.fromCharCode(0x81, 127, ...bytes);
}
