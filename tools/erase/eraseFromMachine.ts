import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { erasePerson } from '@c18n/process-manager/erasePerson';
import { eraseAccount, INSTALLATION } from '@c18n/users/commands';
import { findByEmail, findByUserName } from '@c18n/users/findPerson';
import { people, type StoredPerson } from '@c18n/users/views';
import type { InstallationParts } from '../InstallationParts.ts';
import { withContext } from '../withContext.ts';

/** Who is erased. */
export type ErasedPerson = {
  readonly id: string;
  /** Whether they were before, and nothing was left to do. */
  readonly before: boolean;
};

/**
 * Erases a person on the machine itself, as if they had asked for it: for who has no password, and wherever somebody must. Done before, it
 * is done again, which changes nothing.
 *
 * @param who an email address, a person's id, or a user name
 * @returns null: there is nobody. Name and address of who is erased are forgotten: only the id still finds them
 * @throws StoreUnavailableError, CodedError in an outage: run it again
 */
export function eraseFromMachine(parts: InstallationParts, who: string): Promise<ErasedPerson | null> {
  return withContext(parts, async (context) => {
    const person = await find(context, who);
    if (person === null) return null;
    const data = { personId: person.id, credentialVersion: null };
    const { outcome } = await context.commands.send({
      ...{ definition: eraseAccount, input: data, actor: INSTALLATION, idempotencyKey: null, data: () => data },
    });
    if (outcome === 'PENDING') throw new Error('the decision takes too long: run this again');
    // The process manager would do the same. Where it runs, it does; but it need not run.
    await erasePerson(person.id, { ...parts.adapters, commands: context.commands });
    return { id: person.id, before: person.state === 'erased' };
  });
}

async function find(context: SubgraphContext, who: string): Promise<StoredPerson | null> {
  if (who.includes('@')) return findByEmail(context, who);
  return (await context.views.one(people, who)) ?? findByUserName(context, who);
}
