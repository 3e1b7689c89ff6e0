import { badFields } from '@c18n/platform/errors/badFields';
import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { DeriveId } from '@c18n/platform/submission/CommandSender';
import { idempotencyKeyProblems } from '@c18n/platform/submission/idempotencyKeyProblems';
import { changePassword } from '../commands/changePassword.ts';
import type { ChangePasswordInput, MutationResolvers } from '../generated/resolverTypes.ts';
import { issueToken } from '../issueToken.ts';
import { keyForSending } from '../keyForSending.ts';
import { requireSet, verifyPassword } from '../passwords.ts';
import { refusedUnsent } from '../refusedUnsent.ts';
import { newPasswordProblems } from '../words.ts';

const nothing = { token: null, expiresAt: null };

/** Gives the viewer a new password and a new session; all others end. */
export const changePasswordField: NonNullable<MutationResolvers['changePassword']> = async (_parent, args, context) => {
  const { person: personId } = requireViewer(context);
  const { currentPassword: _current, newPassword, ...input } = args.input;
  const problems = [
    ...newPasswordProblems('newPassword', newPassword),
    ...idempotencyKeyProblems(input.idempotencyKey),
  ];
  if (problems.length > 0) throw badFields(problems);
  await context.limiter.charge([{ limit: context.accessLimits.passwordChanges, of: personId }]);
  const passwordHash = await context.sessions.hashPassword(newPassword);
  const { right, version } = await verifyCurrent(context, personId, args.input);
  if (!right) {
    const options = { now: context.now(), fields: ['currentPassword'] };
    return payload(refusedUnsent(changePassword, 'WRONG_PASSWORD', options), nothing);
  }
  const sending = {
    definition: changePassword,
    input,
    idempotencyKey: keyForSending(input.idempotencyKey, context.now()),
    data: (derive: DeriveId) => ({
      ...{ personId, sessionId: derive('session'), credentialVersion: version, passwordHash },
    }),
  };
  const sent = await context.commands.send(sending);
  if (sent.outcome !== 'DONE') return payload(sent, nothing);
  await requireSet(context, personId, newPassword, passwordHash);
  return payload(sent, await issueToken(context, context.commands.deriver(sending)('session')));
};

/** Where a change is repeated, the new password is the current one already. Whoever knows that one may set it again. */
async function verifyCurrent(context: SubgraphContext, personId: string, input: ChangePasswordInput) {
  const verified = await verifyPassword(context, personId, input.currentPassword);
  const repeated = !verified.right && (input.idempotencyKey ?? null) !== null;
  return repeated ? verifyPassword(context, personId, input.newPassword) : verified;
}
