import { amend } from '@c18n/platform/domain/amend';
import type { WritableDocuments } from '@c18n/platform/domain/Documents';
import { type Fold, on } from '@c18n/platform/domain/defineViews';
import { conversations, type ParticipantDocument, participants, sent, userGroups } from '../collections.ts';
import {
  DirectConversationOpened,
  UserGroupCreated,
  UserGroupMemberJoined,
  UserGroupMemberLeft,
  UserGroupMemberRoleChanged,
  UserGroupUpdated,
} from '../facts.ts';
import { participantId } from '../participantId.ts';

const noMessages = { lastMessageNumber: 0, lastMessageAt: null };

const userGroupCreated = on(UserGroupCreated, ({ data, time }, documents) => {
  const { conversationId, communityId, creatorId, name, description } = data;
  documents.put(conversations, conversationId, {
    ...{ kind: 'group', communityId, createdAt: time, ...noMessages, version: 1 },
    ...{ name, nameBy: creatorId, description, descriptionBy: creatorId },
    ...{ memberCount: 0, adminCount: 0 },
  });
});

const userGroupUpdated = on(UserGroupUpdated, ({ data }, documents) => {
  const { conversationId, editorId, version, name, description } = data;
  amend(documents, userGroups, conversationId, {
    version,
    ...(name === undefined ? {} : { name, nameBy: editorId }),
    ...(description === undefined ? {} : { description, descriptionBy: editorId }),
  });
});

const memberJoined = on(UserGroupMemberJoined, ({ data, time }, documents) => {
  const { conversationId, personId, role, memberCount, adminCount } = data;
  const { lastMessageNumber } = amend(documents, userGroups, conversationId, { memberCount, adminCount });
  join(documents, { conversationId, personId, role, joinedAt: time }, lastMessageNumber);
});

const memberLeft = on(UserGroupMemberLeft, ({ data }, documents) => {
  const { conversationId, personId, memberCount, adminCount } = data;
  amend(documents, participants, participantId(conversationId, personId), { state: 'left' });
  amend(documents, userGroups, conversationId, { memberCount, adminCount });
});

const memberRoleChanged = on(UserGroupMemberRoleChanged, ({ data }, documents) => {
  const { conversationId, personId, role, adminCount } = data;
  amend(documents, participants, participantId(conversationId, personId), { role });
  amend(documents, userGroups, conversationId, { adminCount });
});

const directConversationOpened = on(DirectConversationOpened, ({ data, time }, documents) => {
  const { conversationId, personIds } = data;
  const conversation = { kind: 'direct', communityId: null, personIds, createdAt: time, ...noMessages } as const;
  documents.put(conversations, conversationId, conversation);
  for (const personId of personIds) join(documents, { conversationId, personId, role: 'member', joinedAt: time }, 0);
});

type Joining = Pick<ParticipantDocument, 'conversationId' | 'personId' | 'role' | 'joinedAt'>;

/** Somebody who comes back has sent messages before. */
function join(documents: WritableDocuments, joining: Joining, joinedAfter: number): void {
  const id = participantId(joining.conversationId, joining.personId);
  const sentBefore = documents.get(sent, id)?.sentCount ?? 0;
  documents.put(participants, id, { ...joining, state: 'member', joinedAfter, sentBefore });
}

export const conversationFolds: readonly Fold[] = [
  userGroupCreated,
  userGroupUpdated,
  memberJoined,
  memberLeft,
  memberRoleChanged,
  directConversationOpened,
];
