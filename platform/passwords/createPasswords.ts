import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type ConcurrencyLimit, limitConcurrency } from '../limits/limitConcurrency.ts';
import type { Sessions } from '../subgraph/Sessions.ts';
import { longestPassword } from './longestPassword.ts';
import { type PasswordCost, recommendedCost } from './PasswordCost.ts';
import { formatPasswordHash, type PasswordHash, parsePasswordHash } from './passwordHash.ts';

/**
 * Two at once take 38 MiB and leave half of node's thread pool to others; a hundred in line wait a second (measured: 12 ms each). A quarter of
 * the line may be one network's: a school signs in at once.
 */
const LIMIT: ConcurrencyLimit = { running: 2, waiting: 100, ofOneAsker: 25 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;

const derive = promisify(argon2);

/** Hashes and compares passwords. */
export type Passwords = Pick<Sessions, 'hashPassword' | 'verifyPassword'>;

/**
 * Hashes and compares passwords with argon2id (RFC 9106). A storm of sign-ins waits in line and, beyond that, is told OVERLOADED, or
 * RATE_LIMITED where it comes from one asker.
 *
 * @returns what makes an asker's; all of them share one line
 */
export function createPasswords(
  cost: PasswordCost = recommendedCost,
  limit: ConcurrencyLimit = LIMIT,
): (asker: string | null) => Passwords {
  const inTurn = limitConcurrency(limit);
  const nobody: PasswordHash = { cost, salt: randomBytes(SALT_BYTES), tag: randomBytes(TAG_BYTES) };
  return (asker) => ({
    hashPassword: async (password) => {
      if (isTooLong(password)) throw new RangeError('this password is too long');
      const salt = randomBytes(SALT_BYTES);
      return formatPasswordHash({ cost, salt, tag: await inTurn(asker, () => tagOf(password, cost, salt, TAG_BYTES)) });
    },
    verifyPassword: async (password, hash) => {
      const { cost: spent, salt, tag } = hash === null ? nobody : parsePasswordHash(hash);
      const computed = await inTurn(asker, () => tagOf(password, spent, salt, tag.length));
      return timingSafeEqual(computed, tag) && hash !== null && !isTooLong(password);
    },
  });
}

/** Whether it has more UTF-16 units than a password can have: putting marks in order takes time by the square of their number. */
function isTooLong(password: string): boolean {
  return password.length > 2 * longestPassword;
}

/**
 * Keyboards write the same letter in several ways, so it is normalised first (NIST SP 800-63B §5.1.1.2). One that is too long is not looked at, but
 * what it takes to hold it against a hash is spent, so that the time tells nothing.
 */
function tagOf(password: string, cost: PasswordCost, nonce: Uint8Array, tagLength: number): Promise<Uint8Array> {
  const message = isTooLong(password) ? '' : password.normalize('NFKC');
  return derive('argon2id', { message, nonce, tagLength, ...cost });
}
