import type { Adapters } from '@c18n/assembly/Adapters';
import { createContexts } from '@c18n/assembly/createContexts';
import { startDecider } from '@c18n/decider/Decider';
import type { DomainRegistry } from '@c18n/decider/DomainRegistry';
import type { Log } from '@c18n/platform/logging/Log';
import { createSealer } from '@c18n/platform/sealing/createSealer';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { grantFirstAdministrator, INSTALLATION } from '@c18n/users/commands';
import { findByEmail } from '@c18n/users/findPerson';

export type MakeAdministratorOptions = {
  readonly adapters: Adapters;
  readonly registry: DomainRegistry;
  /** Whether deciders of the installation are running. */
  readonly isDecided: boolean;
  /** What the installation signs with: the email address is found by its HMAC. */
  readonly secret: string;
  readonly log: Log;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * Makes the person with an email address administrator, on the machine itself: nobody on the platform could make the first one. It is
 * decided and recorded like everything else.
 *
 * @returns `unknown`: nobody is registered with it; `deactivated`: the person may not sign in
 */
export async function makeAdministrator(
  options: MakeAdministratorOptions,
  email: string,
): Promise<'done' | 'unknown' | 'deactivated'> {
  const { adapters, registry, log, now } = options;
  const sealer = createSealer(adapters.keys, now);
  const decider = options.isDecided ? null : await startDecider({ ...adapters, registry, sealer, log, now });
  const contexts = createContexts({ ...options, sealer, pageSize: 1 });
  try {
    return await grant(contexts.contextFor(null), email);
  } finally {
    contexts.stop();
    await decider?.drain();
    await decider?.stop();
  }
}

async function grant(context: SubgraphContext, email: string): Promise<'done' | 'unknown' | 'deactivated'> {
  const person = await findByEmail(context, email);
  if (person === null) return 'unknown';
  const sent = await context.commands.send({
    definition: grantFirstAdministrator,
    input: { personId: person.id },
    actor: INSTALLATION,
    idempotencyKey: null,
    data: () => ({ personId: person.id }),
  });
  if (sent.outcome === 'PENDING') throw new Error('the decision takes too long; it may still come');
  return sent.outcome === 'DONE' ? 'done' : 'deactivated';
}
