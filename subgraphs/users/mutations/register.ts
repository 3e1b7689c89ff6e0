import { payload } from '@c18n/platform/subgraph/payload';
import type { DeriveId } from '@c18n/platform/submission/CommandSender';
import { register } from '../commands/register.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { issueToken } from '../issueToken.ts';
import { keyForSending } from '../keyForSending.ts';
import { requireSet } from '../passwords.ts';
import { refusedUnsent } from '../refusedUnsent.ts';
import { registrationData } from '../registrationData.ts';
import { registrationObstacle } from '../registrationObstacle.ts';
import { requireRegistrable } from '../requireRegistrable.ts';
import { people } from '../views.ts';

const nothing = { token: null, expiresAt: null, person: null };

/** Registers a person: their key first, so that their words can be sealed under it, then the command. */
export const registerField: NonNullable<MutationResolvers['register']> = async (_parent, args, context) => {
  const { password, ...input } = args.input;
  const { accessLimits, address, limiter } = context;
  requireRegistrable(context.sessions, args.input);
  if (address !== null) await limiter.charge([{ limit: accessLimits.registrations, of: address }]);
  const passwordHash = await context.sessions.hashPassword(password);
  const sending = {
    definition: register,
    input,
    actor: 'anonymous',
    idempotencyKey: keyForSending(input.idempotencyKey, context.now()),
    data: (derive: DeriveId) => ({
      ...registrationData(context.sessions, input),
      ...{ personId: derive('person'), sessionId: derive('session'), passwordHash },
    }),
  };
  const derive = context.commands.deriver(sending);
  const personId = derive('person');
  const obstacle = await registrationObstacle(context, personId, input);
  if (obstacle !== null) {
    const { code, fields } = obstacle;
    return payload(refusedUnsent(register, code, { now: context.now(), fields }), nothing);
  }
  await context.keys.create([personId]);
  const sent = await context.commands.send(sending);
  if (sent.outcome !== 'DONE') return payload(sent, nothing);
  await requireSet(context, personId, password, passwordHash);
  const [issued, person] = await Promise.all([
    issueToken(context, derive('session')),
    context.views.one(people, personId),
  ]);
  return payload(sent, { ...issued, person });
};
