import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { conversations } from '../collections.ts';
import { found } from '../found.ts';
import type { QueryResolvers } from '../generated/resolverTypes.ts';
import { readStateOf } from '../readStates.ts';
import { requirePart } from '../viewerPart.ts';

/** How far the viewer has read a conversation that they take part in. */
export const readStateField: NonNullable<QueryResolvers['readState']> = async (_parent, args, context) => {
  requireViewer(context);
  const conversation = found(await context.views.one(conversations, args.conversationId), 'conversationId');
  return readStateOf(context, await requirePart(context, conversation));
};
