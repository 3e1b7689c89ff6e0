import { CodedError } from '@c18n/platform/errors/CodedError';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { guessesOf } from './guessesOf.ts';
import { credentials } from './views.ts';

/**
 * Whether a password is a person's, and the version of the credentials that it was held against. Takes as long for somebody who does
 * not exist or has no password. Wrong ones are counted, before they are known to be: of many at the same moment no more are looked at than may be.
 *
 * @param personId null where there is no such person
 * @param account what is guessed at, for the count; the same whether the person exists or not
 * @throws CodedError RATE_LIMITED after too many wrong ones
 */
export async function verifyPassword(
  context: SubgraphContext,
  personId: string | null,
  password: string,
  account: string | null = personId,
): Promise<{ readonly right: boolean; readonly version: number }> {
  const forgive = await context.limiter.charge(guessesOf(context, account ?? ''));
  try {
    const hash = await readHash(context, personId);
    const right = await context.sessions.verifyPassword(password, hash.text);
    if (right) await forgive();
    return { right, version: hash.version };
  } catch (error) {
    // It was not looked at.
    await forgive();
    throw error;
  }
}

/**
 * Makes sure that a command which was to set a password has set this one. A password is no part of the input's fingerprint, as
 * that could be tried out much faster than its hash; so what was answered may be the repetition of a command with another.
 *
 * @param made the hash that was sent with the command
 * @throws CodedError IDEMPOTENCY_KEY_REUSED
 */
export async function requireSet(
  context: SubgraphContext,
  personId: string,
  password: string,
  made: string,
): Promise<void> {
  const { text } = await readHash(context, personId);
  if (text !== made && !(await context.sessions.verifyPassword(password, text))) {
    throw new CodedError('IDEMPOTENCY_KEY_REUSED');
  }
}

async function readHash(context: SubgraphContext, personId: string | null) {
  const current = personId === null ? null : await context.views.one(credentials, personId);
  if (personId === null || current === null) return { text: null, version: 0 };
  return { text: await context.words.open(personId, current.passwordHash), version: current.version };
}
