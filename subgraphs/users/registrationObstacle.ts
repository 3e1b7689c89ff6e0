import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { findByEmail, findByUserName } from './findPerson.ts';
import type { registrationRefusals } from './registration.ts';
import { isReservedUserName } from './reservedUserNames.ts';
import { people } from './views.ts';

type Obstacle = { readonly code: keyof typeof registrationRefusals; readonly fields: readonly string[] };

/**
 * Why a registration would be refused, as far as that is clear before it is sent; null where nothing is in the way. It keeps keys from
 * being made for persons who will not be. What counts is decided with the command; a repetition of one that was done is left to it.
 *
 * @param personId of the person that it would make
 */
export async function registrationObstacle(
  context: SubgraphContext,
  personId: string,
  { userName, email }: { readonly userName: string; readonly email: string },
): Promise<Obstacle | null> {
  if (isReservedUserName(userName)) return { code: 'USER_NAME_RESERVED', fields: ['userName'] };
  const [made, named, addressed] = await Promise.all([
    context.views.one(people, personId),
    findByUserName(context, userName),
    findByEmail(context, email),
  ]);
  if (made !== null) return null;
  if (named !== null) return { code: 'USER_NAME_TAKEN', fields: ['userName'] };
  return addressed === null ? null : { code: 'EMAIL_TAKEN', fields: ['email'] };
}
