import type { LiveModule } from '@c18n/platform/live/LiveField';
import { communityConcerns } from './communityHint.ts';
import { conversationConcerns } from './conversationHint.ts';
import { viewerEvents } from './viewerEvents.ts';

/** What a person is told of, and which facts reach them in places that they do not follow yet. */
export const live: LiveModule = {
  fields: [viewerEvents],
  concerns: (fact) => [...communityConcerns(fact), ...conversationConcerns(fact)],
};
