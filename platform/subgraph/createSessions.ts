import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { createPasswords, type Passwords } from '../passwords/createPasswords.ts';
import { type PasswordCost, recommendedCost } from '../passwords/PasswordCost.ts';
import type { Secrets } from '../secrets/deriveSecrets.ts';
import { hmacText } from '../secrets/hmacText.ts';
import type { SessionClaims, Sessions } from './Sessions.ts';

export type SessionsOptions = {
  readonly secrets: Pick<Secrets, 'tokens' | 'claims'>;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
  /** How long a token holds, in milliseconds; seven days unless given. */
  readonly tokenTtl?: number;
  readonly passwordCost?: PasswordCost;
};

/** What a valid token says. `expiresAt` is milliseconds since the epoch. */
export type VerifiedToken = { readonly claims: SessionClaims; readonly expiresAt: number };

export type SessionTokens = Omit<Sessions, keyof Passwords> & {
  /** The passwords of an asker: an address, so that no single one holds up all others. Null: nobody from outside. */
  readonly passwordsOf: (asker: string | null) => Passwords;
  /**
   * What a token says; null where it was not signed here, was changed, has expired or is no token of a session. Whether the session was
   * ended since is for the caller to find out.
   */
  readonly verifyToken: (token: string) => Promise<VerifiedToken | null>;
};

const SEVEN_DAYS = 7 * 24 * 60 * 60 * 1_000;
const ALGORITHM = 'HS256';
// An access token says so (RFC 9068 §2.1): no other kind that may come to be signed with this key can be taken for one.
const TYPE = 'at+jwt';
const tokenSchema = z.object({ sub: z.string(), jti: z.string(), ver: z.int(), iat: z.int(), exp: z.int() });

/** Tokens, passwords and claim keys of an installation. */
export function createSessions(options: SessionsOptions): SessionTokens {
  const { secrets, now, tokenTtl = SEVEN_DAYS } = options;
  const key = secrets.tokens.toCryptoKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
  return {
    passwordsOf: createPasswords(options.passwordCost ?? recommendedCost),
    claimKey: (kind, value) => hmacText(secrets.claims, `${kind}\n${value}`),
    issue: async ({ person, session, version }) => {
      const issuedAt = Math.floor(now() / 1_000);
      const expiry = issuedAt + Math.floor(tokenTtl / 1_000);
      const token = await new SignJWT({ ver: version })
        .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
        .setSubject(person)
        .setJti(session)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiry)
        .sign(key);
      return { token, expiresAt: expiry * 1_000 };
    },
    verifyToken: async (token) => {
      const options = { algorithms: [ALGORITHM], typ: TYPE, currentDate: new Date(now()) };
      const verified = await jwtVerify(token, key, options).catch(() => null);
      const said = tokenSchema.safeParse(verified?.payload);
      if (!said.success) return null;
      const { sub: person, jti: session, ver: version, exp } = said.data;
      return { claims: { person, session, version }, expiresAt: exp * 1_000 };
    },
  };
}
