/** What hashing a password costs (RFC 9106 §3.1). */
export type PasswordCost = {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
};

/**
 * What OWASP recommends at least for argon2id (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html):
 * 19 MiB, two passes.
 */
export const recommendedCost: PasswordCost = { memory: 19_456, passes: 2, parallelism: 1 };
