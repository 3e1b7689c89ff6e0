import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { conversations, participants } from '../collections.ts';
import { found } from '../found.ts';
import type { QueryResolvers } from '../generated/resolverTypes.ts';
import { readStates } from '../readStates.ts';

/** The conversations of the viewer, with how far they have read each: found through their parts in them. */
export const conversationsField: NonNullable<QueryResolvers['conversations']> = async (_parent, args, context) => {
  const { person } = requireViewer(context);
  const list = { collection: participants, index: 'byPerson', equals: [person, 'member'], descending: true } as const;
  const { edges, pageInfo } = await context.connections.page(list, args);
  const parts = edges.map(({ node }) => node);
  const [states, nodes] = await Promise.all([
    readStates(context, parts),
    Promise.all(parts.map(({ conversationId }) => context.views.one(conversations, conversationId))),
  ]);
  return {
    pageInfo,
    edges: edges.map(({ cursor }, index) => ({
      cursor,
      node: found(nodes[index] ?? null, 'conversations'),
      readState: states[index] ?? { readThrough: 0, unreadCount: 0 },
    })),
  };
};
