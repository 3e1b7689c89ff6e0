import { payload } from '@c18n/platform/subgraph/payload';
import type { DeriveId } from '@c18n/platform/submission/CommandSender';
import { requireIdempotencyKey } from '@c18n/platform/submission/requireIdempotencyKey';
import { emailKey, userNameKey } from '../claimKeys.ts';
import { signIn } from '../commands/signIn.ts';
import { findByEmail, findByUserName } from '../findPerson.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { issueToken } from '../issueToken.ts';
import { keyForSending } from '../keyForSending.ts';
import { verifyPassword } from '../passwords.ts';
import { refusedUnsent } from '../refusedUnsent.ts';
import { people } from '../views.ts';

const nothing = { token: null, expiresAt: null, person: null };

/** Signs a person in. Who is unknown and who has another password are refused alike, and after the same time. */
export const signInField: NonNullable<MutationResolvers['signIn']> = async (_parent, args, context) => {
  // The password is verified each time, and its fingerprint would be quicker to try than its hash: it stays out of the input.
  const { password, ...input } = args.input;
  const { userNameOrEmail } = input;
  // Before it counts as a guess.
  requireIdempotencyKey(input.idempotencyKey);
  const [find, keyOf] = userNameOrEmail.includes('@') ? [findByEmail, emailKey] : [findByUserName, userNameKey];
  const personId = (await find(context, userNameOrEmail))?.id ?? null;
  // Counted by what was typed: a count of the person's would tell whose name and address belong together.
  const account = keyOf(context.sessions, userNameOrEmail);
  const { right, version } = await verifyPassword(context, personId, password, account);
  if (personId === null || !right) {
    return payload(refusedUnsent(signIn, 'WRONG_CREDENTIALS', { now: context.now() }), nothing);
  }
  const sending = {
    definition: signIn,
    input,
    actor: personId,
    idempotencyKey: keyForSending(input.idempotencyKey, context.now()),
    data: (derive: DeriveId) => ({ personId, sessionId: derive('session'), credentialVersion: version }),
  };
  const sent = await context.commands.send(sending);
  if (sent.outcome !== 'DONE') return payload(sent, nothing);
  const [issued, person] = await Promise.all([
    issueToken(context, context.commands.deriver(sending)('session')),
    context.views.one(people, personId),
  ]);
  return payload(sent, { ...issued, person });
};
