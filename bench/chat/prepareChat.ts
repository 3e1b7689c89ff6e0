import { GraphqlClient } from '../load/GraphqlClient.ts';
import type { Workbench } from '../Workbench.ts';
import type { Chat, InstalledChat, Member } from './Chat.ts';
import {
  ADD_COMMUNITY_MEMBERS,
  ADD_USER_GROUP_MEMBERS,
  CREATE_COMMUNITY,
  CREATE_USER_GROUP,
  REGISTER,
} from './operations.ts';

const MEMBERS = 20;
const GROUPS = 8;

/** Makes an installation with twenty people in user-groups, and stops it. */
export async function prepareChat(workbench: Workbench, groups: number = GROUPS): Promise<InstalledChat> {
  const directory = await workbench.directory();
  const server = await workbench.server(directory);
  const chat = await makeChat(server.url, groups);
  await server.stop();
  return { ...chat, directory };
}

/** Makes twenty people in user-groups through an API. */
export async function makeChat(url: string, groups: number = GROUPS): Promise<Chat> {
  const client = new GraphqlClient(url);
  const members: Member[] = [];
  while (members.length < MEMBERS) members.push(await register(client, `member-${members.length}`));
  const [{ id: ownerId, token }, ...others] = members as [Member, ...Member[]];
  const personIds = others.map(({ id }) => id).filter((id) => id !== ownerId);
  const { createCommunity } = await client.ask<{ createCommunity: { community: { id: string } } }>(
    ...[token, CREATE_COMMUNITY, { input: { name: 'Measured' } }],
  );
  const communityId = createCommunity.community.id;
  await client.ask(token, ADD_COMMUNITY_MEMBERS, { input: { communityId, personIds } });
  const groupIds: string[] = [];
  while (groupIds.length < groups) {
    const input = { communityId, name: `Room ${groupIds.length}` };
    const made = await client.ask<{ createUserGroup: { userGroup: { id: string } } }>(token, CREATE_USER_GROUP, {
      input,
    });
    const userGroupId = made.createUserGroup.userGroup.id;
    await client.ask(token, ADD_USER_GROUP_MEMBERS, { input: { userGroupId, personIds } });
    groupIds.push(userGroupId);
  }
  client.close();
  return { communityId, groupIds, members };
}

/** Registers somebody new, who is signed in then. */
export async function register(client: GraphqlClient, userName: string): Promise<Member> {
  const input = {
    userName,
    email: `${userName}@example.org`,
    password: `password of ${userName}`,
    displayName: userName,
  };
  const { register: registered } = await client.ask<{ register: { token: string; person: { id: string } } }>(
    ...[null, REGISTER, { input }],
  );
  return { id: registered.person.id, token: registered.token };
}
