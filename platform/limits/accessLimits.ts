import type { RateLimit } from './RateLimit.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How often what takes or makes a password may be tried. */
export type AccessLimits = {
  /** Wrong passwords for one account from one address. */
  readonly guessesFromOne: RateLimit;
  /** Wrong passwords for one account from everywhere. */
  readonly guessesOfAccount: RateLimit;
  /** Wrong passwords from one address for any account. */
  readonly guessesFromAddress: RateLimit;
  /** Attempts to register from one address. */
  readonly registrations: RateLimit;
  /** Attempts of one person to change their password. */
  readonly passwordChanges: RateLimit;
};

/**
 * The limits of an installation. Somebody who guesses from one address runs into the first limit long before the second, so they lock out
 * nobody but themself; those who share an address have the third, which is wide, in common; many addresses together get at most the second, the bound
 * of NIST SP 800-63B-4 §3.2.2. Each account and address is counted by itself as the OWASP Authentication Cheat Sheet asks ("Login Throttling").
 *
 * @param registrations an hour and address
 */
export function accessLimits({ registrations = 100 }: { readonly registrations?: number } = {}): AccessLimits {
  return {
    guessesFromOne: { name: 'guesses-from-one', most: 10, window: 15 * MINUTE },
    guessesOfAccount: { name: 'guesses-of-account', most: 100, window: HOUR },
    guessesFromAddress: { name: 'guesses-from-address', most: 100, window: 15 * MINUTE },
    registrations: { name: 'registrations', most: registrations, window: HOUR },
    passwordChanges: { name: 'password-changes', most: 20, window: HOUR },
  };
}
