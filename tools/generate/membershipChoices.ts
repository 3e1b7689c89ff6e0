import type { Action } from './Action.ts';
import type { Choice } from './Choice.ts';
import type { Community, Group, Society } from './Society.ts';

const person: Choice = ({ chance, society, prefix }) => {
  const by = society.name('person');
  const { first, ...profile } = chance.person();
  const userName = `${prefix}.${first.toLowerCase().replace(/[^a-z]/g, '')}.${by.split(' ')[1]}`;
  society.people.push(by);
  return [{ kind: 'register', by, makes: by, place: by, userName, ...profile }];
};

const community: Choice = ({ chance, society }) => {
  const by = chance.one(society.people);
  if (by === null) return [];
  const reference = society.name('community');
  society.communities.push({ reference, owner: by, members: new Set([by]) });
  const described = { ...chance.topic(), tags: chance.tags() };
  return [{ kind: 'createCommunity', by, makes: reference, place: reference, ...described }];
};

const join: Choice = ({ chance, society }) => {
  const [by, one] = [chance.one(society.people), chance.one(society.communities)];
  if (by === null || one === null || one.members.has(by)) return [];
  one.members.add(by);
  return [{ kind: 'joinCommunity', by, makes: null, place: one.reference, community: one.reference }];
};

/** Who leaves a community leaves its groups first; who keeps one of them, or the community, stays. */
const leave: Choice = ({ chance, society }) => {
  const one = chance.one(society.communities);
  const by = one === null ? null : chance.one([...one.members]);
  if (one === null || by === null || keeps(society, one, by)) return [];
  const groups = groupsOf(society, one).filter(({ members }) => members.has(by));
  one.members.delete(by);
  const leaving: Action = { kind: 'leaveCommunity', by, makes: null, place: one.reference, community: one.reference };
  return [...groups.map((group) => leaveGroup(group, by)), leaving];
};

export const membershipChoices = { person, community, join, leave } as const;

/** Has somebody leave a group. */
export function leaveGroup(group: Group, by: string): Action {
  group.members.delete(by);
  return { kind: 'leaveUserGroup', by, makes: null, place: group.reference, group: group.reference };
}

function keeps(society: Society, { reference, owner }: Community, person: string): boolean {
  return owner === person || society.groups.some(({ community, admin }) => community === reference && admin === person);
}

function groupsOf(society: Society, { reference }: Community): readonly Group[] {
  return society.groups.filter(({ community }) => community === reference);
}
