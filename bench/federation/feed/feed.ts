import type { LiveField } from '@c18n/platform/live/LiveField';
import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';

const itemAdded: LiveField = {
  field: 'itemAdded',
  source: async ({ channel }) => ({
    ...{ stream: 'conversations', place: String(channel), allowed: async () => true },
    event: ({ place, subject }) => ({ __typename: 'ItemAdded', channel: place, item: { id: subject } }),
  }),
};

/** The subgraph that tells which items are new, and knows nothing else about them. */
export const feed: SubgraphModule = {
  name: 'feed',
  resolvers: { Query: { newestItem: () => null }, Item: { __resolveReference: ({ id }: { id: string }) => ({ id }) } },
  live: { fields: [itemAdded] },
};
