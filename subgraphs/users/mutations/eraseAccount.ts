import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { eraseAccount } from '../commands/eraseAccount.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { verifyPassword } from '../passwords.ts';
import { refusedUnsent } from '../refusedUnsent.ts';

/** Has the viewer erased, for good. */
export const eraseAccountField: NonNullable<MutationResolvers['eraseAccount']> = async (_parent, args, context) => {
  const { person: personId } = requireViewer(context);
  // As with `signIn`, the password stays out of the input that is fingerprinted.
  const { password, ...input } = args.input;
  const { right, version: credentialVersion } = await verifyPassword(context, personId, password);
  if (!right) {
    const options = { now: context.now(), fields: ['password'] };
    return payload(refusedUnsent(eraseAccount, 'WRONG_PASSWORD', options), {});
  }
  const { idempotencyKey } = input;
  const data = () => ({ personId, credentialVersion });
  return payload(await context.commands.send({ definition: eraseAccount, input, idempotencyKey, data }), {});
};
