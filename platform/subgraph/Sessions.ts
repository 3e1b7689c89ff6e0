/** What a token says of a session. */
export type SessionClaims = {
  readonly person: string;
  readonly session: string;
  /** The person's session version when the token was made: a password change or a revocation of all raises it. */
  readonly version: number;
};

/** A signed token with its expiry. */
export type IssuedToken = { readonly token: string; readonly expiresAt: number };

/** Tokens, passwords and claim keys. */
export type Sessions = {
  /** Signs a JSON Web Token (RFC 7519) with `sub iat exp ver jti`. */
  readonly issue: (claims: SessionClaims) => Promise<IssuedToken>;
  /** Hashes a password with argon2id (RFC 9106); the result is a PHC string. */
  readonly hashPassword: (password: string) => Promise<string>;
  /** Compares in constant time. With no hash it takes as long and is false, so that nobody learns whether the person exists. */
  readonly verifyPassword: (password: string, hash: string | null) => Promise<boolean>;
  /** The key of a claim: an HMAC of what is claimed, so that the value itself is nowhere stored. `kind`: `email`, `user-name`. */
  readonly claimKey: (kind: string, value: string) => string;
};
