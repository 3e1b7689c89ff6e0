import { createHmac } from 'node:crypto';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import { testSecret } from './testSecret.ts';

/** What a session's token says: seconds, as RFC 7519 has them. */
export type TokenClaims = {
  readonly sub: string;
  readonly jti: string;
  readonly ver: number;
  readonly iat: number;
  readonly exp: number;
};

/** What a token says, whoever signed it. */
export function claimsOf(token: string): TokenClaims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

/** Signs a JSON Web Token by hand, so that it can be wrong in one respect. By default it is right in all but perhaps its claims. */
export function forgeToken(
  claims: object,
  wrong: { readonly header?: object; readonly secret?: string; readonly hash?: string } = {},
): string {
  const header = { alg: 'HS256', typ: 'at+jwt', ...wrong.header };
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const { tokens } = deriveSecrets(wrong.secret ?? testSecret);
  const signature = createHmac(wrong.hash ?? 'sha256', tokens)
    .update(signed)
    .digest('base64url');
  return `${signed}.${signature}`;
}
