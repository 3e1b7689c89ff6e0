import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/** The length of a signature: 128 bits of HMAC-SHA-256, more than anybody can guess online (RFC 2104 §5). */
const SIGNATURE = 16;

/**
 * An opaque token in base64url: the payload, which can be read by anybody, and a signature.
 *
 * @param key a `KeyObject`: with raw bytes a signature takes ten times as long
 * @param context what the token is for; it opens for nothing else
 */
export function signToken(key: KeyObject, context: string, payload: Uint8Array): string {
  return Buffer.concat([payload, signature(key, context, payload)]).toString('base64url');
}

/** The payload of a token; null where it was not signed with this key for this context, or is not spelled as it was given out. */
export function openToken(key: KeyObject, context: string, token: string): Uint8Array | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length < SIGNATURE || bytes.toString('base64url') !== token) return null;
  const payload = bytes.subarray(0, -SIGNATURE);
  return timingSafeEqual(bytes.subarray(-SIGNATURE), signature(key, context, payload)) ? payload : null;
}

function signature(key: KeyObject, context: string, payload: Uint8Array): Uint8Array {
  // The length keeps the context and the payload apart.
  const hmac = createHmac('sha256', key).update(`${context.length} ${context}`).update(payload);
  return hmac.digest().subarray(0, SIGNATURE);
}
