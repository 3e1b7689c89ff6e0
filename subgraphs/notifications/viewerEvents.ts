import type { LiveField } from '@c18n/platform/live/LiveField';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { people } from '@c18n/users/views';
import { communityHint } from './communityHint.ts';
import { conversationHint } from './conversationHint.ts';
import { followedPlaces } from './followedPlaces.ts';
import { personEvent } from './personEvent.ts';

/** The viewer's own place, and hints from the places that they are in. */
export const viewerEvents: LiveField = {
  field: 'viewerEvents',
  isPersonal: true,
  source: async (_args, context) => {
    const { person } = requireViewer(context);
    return {
      stream: 'people',
      place: person,
      event: personEvent,
      allowed: async ({ views }) => (await views.one(people, person))?.state === 'active',
      rights: { places: [], touched: ({ place }) => (place === person ? [person] : []) },
      hints: {
        places: () => followedPlaces(context.connections, person),
        person,
        hint: (fact) => communityHint(fact, person) ?? conversationHint(fact, person) ?? { event: null },
      },
    };
  },
};
