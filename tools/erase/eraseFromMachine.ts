import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { erasePerson } from '@c18n/process-manager/erasePerson';
import { eraseAccount, INSTALLATION } from '@c18n/users/commands';
import { findByEmail, findByUserName } from '@c18n/users/findPerson';
import { people, type StoredPerson } from '@c18n/users/views';
import type { InstallationParts } from '../InstallationParts.ts';
import { withContext } from '../withContext.ts';

/**
 * Erases a person on the machine itself, as if they had asked for it: for who has no password, and wherever somebody must. Done before, it
 * is done again, which changes nothing.
 *
 * @param who an email address, a person's id, or a user name
 * @returns the person's id; null: there is nobody
 * @throws StoreUnavailableError, CodedError in an outage: run it again
 */
export function eraseFromMachine(parts: InstallationParts, who: string): Promise<string | null> {
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
    return person.id;
  });
}

async function find(context: SubgraphContext, who: string): Promise<StoredPerson | null> {
  if (who.includes('@')) return findByEmail(context, who);
  return (await context.views.one(people, who)) ?? findByUserName(context, who);
}
