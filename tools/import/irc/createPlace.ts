import type { ApiClient } from '../api/createApiClient.ts';
import { cleanLine } from '../cleanText.ts';
import { communityNameOf } from '../communityNameOf.ts';
import { keyOf } from '../keyOf.ts';
import type { Payload } from '../Payload.ts';
import { requireDone } from '../requireDone.ts';
import { settled } from '../settled.ts';
import type { Place } from './Checkpoints.ts';
import { CREATE_COMMUNITY, CREATE_USER_GROUP } from './operations.ts';

type CommunityCreated = { readonly createCommunity: Payload & { readonly community: { readonly id: string } } };
type UserGroupCreated = { readonly createUserGroup: Payload & { readonly userGroup: { readonly id: string } } };

/** Makes the community and the user-group of a channel, or finds those that were made before. @throws Error where one is refused */
export async function createPlace(client: ApiClient, channel: string): Promise<Place> {
  const name = communityNameOf(channel);
  const called = cleanLine(channel, 100) || name;
  const description = `The IRC channel ${called}.`;
  const idempotencyKey = keyOf(`irc ${channel}`);
  const { createCommunity } = await settled(
    () => client.ask<CommunityCreated>(CREATE_COMMUNITY, { input: { name, description, idempotencyKey } }),
    (answer) => [answer.createCommunity],
  );
  const communityId = requireDone(createCommunity).community.id;
  const group = { communityId, name: called, description, idempotencyKey };
  const { createUserGroup } = await settled(
    () => client.ask<UserGroupCreated>(CREATE_USER_GROUP, { input: group }),
    (answer) => [answer.createUserGroup],
  );
  return { communityId, userGroupId: requireDone(createUserGroup).userGroup.id };
}
