import type { Reference } from './Action.ts';
import type { Choice, Planning } from './Choice.ts';
import { leaveGroup as leaving } from './membershipChoices.ts';

/** So many of the last messages of a conversation are answered. */
const ANSWERED = 10;

const group: Choice = ({ chance, society }) => {
  const one = chance.one(society.communities);
  const by = one === null ? null : chance.one([...one.members]);
  if (one === null || by === null) return [];
  const reference = society.name('group');
  const community = one.reference;
  society.groups.push({ reference, community, admin: by, members: new Set([by]) });
  // In the community's place: it is made before whoever makes it could leave.
  return [{ kind: 'createUserGroup', by, makes: reference, place: community, community, ...chance.topic() }];
};

const joinGroup: Choice = ({ chance, society }) => {
  const one = chance.one(society.groups);
  const community = society.communities.find(({ reference }) => reference === one?.community);
  const by = chance.one([...(community?.members ?? [])]);
  if (one === null || by === null || one.members.has(by)) return [];
  one.members.add(by);
  return [{ kind: 'joinUserGroup', by, makes: null, place: one.reference, group: one.reference }];
};

const leaveGroup: Choice = ({ chance, society }) => {
  const one = chance.one(society.groups);
  const by = one === null ? null : chance.one([...one.members]);
  return one === null || by === null || by === one.admin ? [] : [leaving(one, by)];
};

const direct: Choice = ({ chance, society }) => {
  const [by, person] = [chance.one(society.people), chance.one(society.people)];
  if (by === null || person === null || by === person) return [];
  if (society.directs.some(({ persons }) => persons.includes(by) && persons.includes(person))) return [];
  const reference = society.name('direct');
  society.directs.push({ reference, persons: [by, person] });
  return [{ kind: 'openDirectConversation', by, makes: reference, place: reference, person }];
};

const message: Choice = (planning) => {
  const { chance, society } = planning;
  const conversation = conversationIn(planning);
  const by = chance.one(conversation?.persons ?? []);
  if (conversation === null || by === null) return [];
  const place = conversation.reference;
  const before = society.messages.get(place) ?? [];
  const reference = society.name('message');
  const replyTo = chance.happens(0.3) ? chance.one(before) : null;
  society.messages.set(place, [...before.slice(1 - ANSWERED), reference]);
  return [{ kind: 'sendMessage', by, makes: reference, place, conversation: place, replyTo, text: chance.remark() }];
};

export const conversationChoices = { group, joinGroup, leaveGroup, direct, message } as const;

type Conversation = { readonly reference: Reference; readonly persons: readonly Reference[] };

function conversationIn({ chance, society }: Planning): Conversation | null {
  if (chance.happens(0.3)) return chance.one(society.directs);
  const one = chance.one(society.groups);
  return one === null ? null : { reference: one.reference, persons: [...one.members] };
}
