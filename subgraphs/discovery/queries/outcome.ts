import type { QueryResolvers } from '../generated/resolverTypes.ts';

/** What became of a mutation of the viewer's. */
export const outcomeField: NonNullable<QueryResolvers['outcome']> = async (_parent, { id }, { commands }) => {
  const sent = await commands.outcome(id);
  if (sent === null) return null;
  return { outcome: { id, state: sent.outcome, position: sent.position }, refusal: sent.refusal };
};
