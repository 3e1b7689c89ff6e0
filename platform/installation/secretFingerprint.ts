import { deriveSecrets } from '../secrets/deriveSecrets.ts';
import { hmacText } from '../secrets/hmacText.ts';

/** What a secret is recognised by, without telling it: an HMAC-SHA-256 under a key that derives from it for nothing else, in base64url. */
export function secretFingerprint(secret: string): string {
  return hmacText(deriveSecrets(secret).installation, 'c18n');
}
