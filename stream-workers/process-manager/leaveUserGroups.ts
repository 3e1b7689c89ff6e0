import { communityOf } from './communityOf.ts';
import { type Departure, leaveUserGroup } from './leaveUserGroup.ts';
import type { ProcessPorts } from './ProcessPorts.ts';
import { participantsBy } from './participantsBy.ts';

/** Takes a person out of the user-groups of a community that they have left. What is done already is not done again. */
export async function leaveUserGroups(departure: Departure, ports: ProcessPorts): Promise<void> {
  for await (const { conversationId } of participantsBy('byPerson', departure.personId, ports)) {
    if ((await communityOf(conversationId, ports)) === departure.communityId)
      await leaveUserGroup(conversationId, departure, ports);
  }
}
