import { badFields } from '@c18n/platform/errors/badFields';
import { problemsOf } from '@c18n/platform/errors/problemsOf';
import type { Sessions } from '@c18n/platform/subgraph/Sessions';
import { idempotencyKeyProblems } from '@c18n/platform/submission/idempotencyKeyProblems';
import { z } from 'zod';
import type { RegisterInput } from './generated/resolverTypes.ts';
import { registrationShape } from './registration.ts';
import { registrationData } from './registrationData.ts';
import { newPasswordProblems } from './words.ts';

const schema = z.object(registrationShape).omit({ personId: true });

/**
 * Checks everything that somebody registers with, at once: before it counts as an attempt, and before the password is hashed.
 *
 * @throws CodedError BAD_USER_INPUT
 */
export function requireRegistrable(sessions: Pick<Sessions, 'claimKey'>, { password, ...input }: RegisterInput): void {
  const { error } = schema.safeParse(registrationData(sessions, input));
  const problems = [
    ...(error === undefined ? [] : problemsOf(error)),
    ...newPasswordProblems('password', password),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (problems.length > 0) throw badFields(problems);
}
