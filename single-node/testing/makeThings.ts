import { Actor } from './Actor.ts';
import { ask } from './ask.ts';
import { makeAdministrator } from './makeAdministrator.ts';
import { makeThingsOf } from './makeThingsOf.ts';
import { repeat } from './repeat.ts';
import type { TestNode } from './startTestNode.ts';
import type { Things } from './Things.ts';

const CREATE_PEOPLE =
  'mutation ($input: CreatePeopleInput!) { createPeople(input: $input) { results { person { id } } } }';

/**
 * Fills a new installation with a bit of everything.
 *
 * @param entries how many entries each list of Ann's things has at least
 */
export async function makeThings(node: TestNode, entries: number): Promise<Things> {
  const { url } = node;
  const { extensions } = await ask(url, '{ __typename }');
  const [ann, bob, eve] = [
    await Actor.register(url, 'ann'),
    await Actor.register(url, 'bob'),
    await Actor.register(url, 'eve'),
  ];
  await makeAdministrator(node, ann.id);
  await ann.do('grantRole', { personId: ann.id, role: 'IMPORTER' });
  const members = await makeMembers(ann, entries);
  const ids = await makeThingsOf(ann, bob, entries);
  await ann.do('addCommunityMembers', { communityId: ids.community, personIds: [...members, bob.id] });
  await ann.do('addUserGroupMembers', { userGroupId: ids.group, personIds: [...members, bob.id] });
  await node.node.drain();
  const ofEve = await makeThingsOf(eve, bob, 1);
  await node.node.drain();
  return { url, ann, bob, eve, ids, ofEve, members, start: String(extensions?.position) };
}

async function makeMembers(by: Actor, count: number): Promise<readonly string[]> {
  const people = Array.from({ length: count }, (_, index) => ({
    ...{ key: `${index}`, userName: `member-${index}`, displayName: `Member ${index}` },
  }));
  const { createPeople } = await by.query(CREATE_PEOPLE, { input: { people } });
  return repeat(count, async (index) => String(createPeople?.results?.[index]?.person?.id));
}
