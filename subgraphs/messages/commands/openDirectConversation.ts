import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { people } from '@c18n/users/views';
import { z } from 'zod';
import { conversations } from '../collections.ts';
import { directConversationId } from '../directConversationId.ts';
import { DirectConversationOpened } from '../facts.ts';
import { deactivated, personDeactivated } from '../refusals.ts';

/** Lets the actor and another person write to each other. Opening again changes nothing: there is one conversation for each pair. */
export const openDirectConversation = defineCommand({
  type: 'c18n.messages.openDirectConversation',
  stream: 'conversations',
  schema: z.object({
    /** Who opens it: the actor. */
    openerId: idSchema('person'),
    personId: idSchema('person'),
  }),
  place: ({ openerId, personId }) => directConversationId(openerId, personId),
  refusals: {
    ...deactivated,
    ...personDeactivated,
    ONESELF: 'A direct conversation is with somebody else.',
  },
  decide(documents, { actor, place: conversationId, data: { openerId, personId } }) {
    if (actor !== openerId) return notFound('personId');
    if (personId === openerId) return { refused: 'ONESELF', fields: ['personId'] };
    if (documents.get(people, openerId)?.state !== 'active') return { refused: 'DEACTIVATED' };
    const person = documents.get(people, personId);
    if (person === null) return notFound('personId');
    if (documents.get(conversations, conversationId) !== null) return { facts: [] };
    if (person.state !== 'active') return { refused: 'PERSON_DEACTIVATED', fields: ['personId'] };
    return { facts: [DirectConversationOpened.state({ conversationId, personIds: [openerId, personId] })] };
  },
});
