import type { Things } from '../../Things.ts';
import type { Base } from '../Base.ts';

/** A subscription from the beginning of everything, so that its first event comes at once. */
function subscriptionBase(name: string, id?: (things: Things) => string): Base {
  const [declared, given] = id === undefined ? ['', ''] : ['$id: ID!, ', 'id: $id, '];
  return {
    field: `Subscription.${name}`,
    query: () => `subscription (${declared}$after: Position!) { ${name}(${given}after: $after) { __typename } }`,
    prepare: (things) => ({
      by: things.ann,
      variables: { ...(id !== undefined && { id: id(things) }), after: things.start },
    }),
  };
}

/** What can be followed. */
export const subscriptionBases: readonly Base[] = [
  subscriptionBase('communityEvents', ({ ids }) => ids.community),
  subscriptionBase('postEvents', ({ ids }) => ids.post),
  subscriptionBase('conversationEvents', ({ ids }) => ids.group),
  subscriptionBase('viewerEvents'),
  {
    field: 'Subscription.conversationActivity',
    query: () => 'subscription ($id: ID!) { conversationActivity(id: $id) { __typename } }',
    prepare: ({ ann, ids }) => ({ by: ann, variables: { id: ids.group } }),
  },
];
