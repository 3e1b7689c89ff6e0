import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import { SealingError } from './SealingError.ts';

const NONCE = 12;
const TAG = 16;
/** The version of the sealed form, so that another cipher can follow. */
const VERSION = '1.';

// Random numbers are drawn for many nonces at once: one call of the generator costs more than a whole encryption.
const pool = new Uint8Array(NONCE * 512);
let drawn = pool.length;

function nonce(): Uint8Array {
  if (drawn === pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  drawn += NONCE;
  return pool.slice(drawn - NONCE, drawn);
}

/**
 * Seals a text with AES-256-GCM (NIST SP 800-38D) under a random 96-bit nonce: `1.` and the nonce, the ciphertext and the tag in base64url.
 *
 * @param key 32 bytes
 * @param owner is bound to the text: it opens for nobody else
 */
export function encrypt(key: Uint8Array, owner: string, text: string): string {
  const once = nonce();
  const cipher = createCipheriv('aes-256-gcm', key, once);
  cipher.setAAD(Buffer.from(owner));
  const body = cipher.update(text, 'utf8');
  cipher.final();
  return VERSION + Buffer.concat([once, body, cipher.getAuthTag()]).toString('base64url');
}

/** Opens what {@link encrypt} sealed. @throws SealingError where it was changed, or sealed for another owner or under another key */
export function decrypt(key: Uint8Array, owner: string, sealed: string): string {
  if (!sealed.startsWith(VERSION)) throw new SealingError('not a sealed text');
  const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url');
  if (bytes.length < NONCE + TAG) throw new SealingError('a sealed text is cut short');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(owner));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
  try {
    return decipher.update(bytes.subarray(NONCE, bytes.length - TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new SealingError('a sealed text was changed, or belongs to somebody else');
  }
}
