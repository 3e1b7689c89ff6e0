import { grantFirstAdministrator, INSTALLATION } from '@c18n/users/commands';
import { findByEmail } from '@c18n/users/findPerson';
import type { InstallationParts } from '../InstallationParts.ts';
import { withContext } from '../withContext.ts';

/**
 * Makes the person with an email address administrator, on the machine itself: nobody on the platform could make the first one.
 *
 * @returns `unknown`: nobody is registered with it; `deactivated`: the person may not sign in
 */
export function makeAdministrator(
  parts: InstallationParts,
  email: string,
): Promise<'done' | 'unknown' | 'deactivated'> {
  return withContext(parts, async (context) => {
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
  });
}
