import { createHmac, type KeyObject } from 'node:crypto';

/**
 * A keyed fingerprint of a text: HMAC-SHA-256 in base64url, 43 characters. Equal texts have equal ones; without the key nothing can be
 * guessed from it, not even by trying all email addresses.
 */
export function hmacText(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
