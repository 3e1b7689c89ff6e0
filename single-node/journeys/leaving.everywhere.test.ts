import { describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { makeAdministrator } from '../testing/makeAdministrator.ts';
import { startTestNode } from '../testing/startTestNode.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';

const EVENTS = `subscription ($id: ID!, $after: Position) { conversationEvents(id: $id, after: $after) {
  __typename
  ... on UserGroupMemberLeft { member { person { id } } userGroup { memberCount } }
  ... on UserGroupMemberRoleChanged { member { person { id } role } }
} }`;
const MEMBERS = `query ($id: ID!) { userGroup(id: $id) { memberCount members { edges { node { role person { id } } } } } }`;

/** So often does who leaves do something else at the same time. */
const ROUNDS = 24;

describe.each(testedAdapters)('who leaves a community, on adapters: %s', (_name, adapters) => {
  test('is taken out of its user-groups and of no others, and each keeps an admin', async () => {
    await using node = await startTestNode({ adapters });
    const [ann, bob, cyd] = await Promise.all(['ann', 'bob', 'cyd'].map((name) => Actor.register(node.url, name)));
    const create = async (owner: Actor, name: string, others: readonly Actor[]) => {
      const { community } = await owner.do('createCommunity', { name }, 'community { id }');
      const communityId = String(community?.id);
      for (const other of others) await other.do('joinCommunity', { communityId });
      return communityId;
    };
    const group = async (communityId: string, owner: Actor, others: readonly Actor[]) => {
      const { userGroup } = await owner.do('createUserGroup', { communityId, name: 'Room' }, 'userGroup { id }');
      const id = String(userGroup?.id);
      let after = '';
      for (const other of others) {
        after = String((await other.do('joinUserGroup', { userGroupId: id })).outcome?.position);
      }
      return { id, after };
    };
    const left = await create(ann as Actor, 'Left', [bob as Actor, cyd as Actor]);
    const kept = await create(ann as Actor, 'Kept', [bob as Actor]);
    const { id: own, after } = await group(left, bob as Actor, [ann as Actor, cyd as Actor]);
    const { id: second } = await group(left, ann as Actor, [bob as Actor]);
    const { id: elsewhere } = await group(kept, bob as Actor, [ann as Actor]);
    const events = (ann as Actor).follow(EVENTS, { id: own, after });

    await (bob as Actor).do('leaveCommunity', { communityId: left });
    await node.node.drain();
    const told = await events.take(2);
    expect(told.map(({ __typename, member }) => [__typename, member?.person])).toEqual([
      ['UserGroupMemberLeft', { id: bob?.id }],
      ['UserGroupMemberRoleChanged', { id: ann?.id }],
    ]);

    const members = async (id: string) => (await (ann as Actor).query(MEMBERS, { id })).userGroup;
    const nodes = (...people: readonly (readonly [Actor | undefined, string])[]) => ({
      edges: people.map(([person, role]) => ({ node: { role, person: { id: person?.id } } })),
    });
    expect(await members(own)).toMatchObject({ memberCount: 2, members: nodes([ann, 'ADMIN'], [cyd, 'MEMBER']) });
    expect(await members(second)).toMatchObject({ memberCount: 1, members: nodes([ann, 'ADMIN']) });
    expect(await members(elsewhere)).toMatchObject({ memberCount: 2, members: nodes([bob, 'ADMIN'], [ann, 'MEMBER']) });
    expect(await node.node.compareWithRebuild()).toEqual([]);
    events.stop();
  });

  test('is followed as admin by nobody who is deactivated', async () => {
    await using node = await startTestNode({ adapters });
    const [ann, bob, cyd] = (await Promise.all(
      ['ann', 'bob', 'cyd'].map((name) => Actor.register(node.url, name)),
    )) as [Actor, Actor, Actor];
    const { community } = await ann.do('createCommunity', { name: 'Here' }, 'community { id }');
    const communityId = String(community?.id);
    await ann.do('addCommunityMembers', { communityId, personIds: [bob.id, cyd.id] });
    await ann.do('setCommunityMemberRole', { communityId, personId: cyd.id, role: 'OWNER' });
    const { userGroup } = await ann.do('createUserGroup', { communityId, name: 'Room' }, 'userGroup { id }');
    const userGroupId = String(userGroup?.id);
    for (const member of [bob, cyd]) await member.do('joinUserGroup', { userGroupId });
    await makeAdministrator(node, ann.id);
    await ann.do('deactivatePerson', { personId: bob.id });
    await ann.do('leaveCommunity', { communityId });
    await node.node.drain();
    const { userGroup: room } = await cyd.query(MEMBERS, { id: userGroupId });
    const roles = [
      { node: { role: 'MEMBER', person: { id: bob.id } } },
      { node: { role: 'ADMIN', person: { id: cyd.id } } },
    ];
    expect(room?.members).toEqual({ edges: roles });
  });

  test('while joining a group, being added to one or making one is no member of it, however these meet', async () => {
    await using node = await startTestNode({ adapters });
    const ann = await Actor.register(node.url, 'ann');
    const bob = await Actor.register(node.url, 'bob');
    const { community } = await ann.do('createCommunity', { name: 'Here' }, 'community { id }');
    const communityId = String(community?.id);
    const room = { communityId, name: 'Room' };
    const groups: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await bob.do('joinCommunity', { communityId });
      const { userGroup } = await ann.do('createUserGroup', room, 'userGroup { id }');
      const userGroupId = String(userGroup?.id);
      groups.push(userGroupId);
      const leaving = bob.do('leaveCommunity', { communityId });
      const meeting = [
        () => bob.attempt('joinUserGroup', { userGroupId }),
        () => ann.attempt('addUserGroupMembers', { userGroupId, personIds: [bob.id] }),
        () => bob.attempt('createUserGroup', room),
      ][round % 3];
      await Promise.all([leaving, meeting?.()]);
    }
    await node.node.drain();
    for (const id of groups) {
      const { userGroup } = await ann.query(MEMBERS, { id });
      expect(userGroup).toMatchObject({ memberCount: 1, members: { edges: [{ node: { person: { id: ann.id } } }] } });
    }
    const { conversations } = await bob.query('{ conversations { edges { node { __typename } } } }');
    expect(conversations).toEqual({ edges: [] });
  });

  test('and comes back at once keeps what is theirs, or joins again: never half', async () => {
    await using node = await startTestNode({ adapters });
    const ann = await Actor.register(node.url, 'ann');
    const bob = await Actor.register(node.url, 'bob');
    const { community } = await ann.do('createCommunity', { name: 'Here' }, 'community { id }');
    const communityId = String(community?.id);
    await bob.do('joinCommunity', { communityId });
    const { userGroup } = await ann.do('createUserGroup', { communityId, name: 'Room' }, 'userGroup { id }');
    const userGroupId = String(userGroup?.id);
    await bob.do('joinUserGroup', { userGroupId });
    await bob.do('leaveCommunity', { communityId });
    await bob.do('joinCommunity', { communityId });
    await bob.do('joinUserGroup', { userGroupId });
    await node.node.drain();
    const { userGroup: room } = await ann.query(MEMBERS, { id: userGroupId });
    expect(room?.memberCount).toBe((room?.members as { edges: readonly object[] } | undefined)?.edges.length);
    expect(await node.node.compareWithRebuild()).toEqual([]);
  });
});
