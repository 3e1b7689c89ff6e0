import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { type Contribution, reactions } from '../collections.ts';
import { reactionId } from '../reactionId.ts';
import { readsWords, seesHidden } from '../reading.ts';
import { stands } from '../stands.ts';

type Parent = Contribution & { readonly id: string };

/** What posts and comments have in common. Loads by id only: a page of any length asks the store a fixed number of times. */
export const contributionResolvers = {
  author: ({ authorId }: Parent) => ({ id: authorId }),
  hiddenBy: async (parent: Parent, _args: unknown, context: SubgraphContext) => {
    const { hiddenBy } = parent;
    return hiddenBy !== null && (await seesHidden(context, parent)) ? { id: hiddenBy } : null;
  },
  hiddenReason: async (parent: Parent, _args: unknown, context: SubgraphContext) => {
    const { hiddenBy, hiddenReason } = parent;
    return hiddenBy !== null && (await seesHidden(context, parent)) ? context.words.open(hiddenBy, hiddenReason) : null;
  },
  reactionCounts: async (parent: Parent, _args: unknown, context: SubgraphContext) =>
    (await readsWords(context, parent)) ? parent.reactionCounts : [],
  viewerReactions: async (parent: Parent, _args: unknown, context: SubgraphContext) => {
    const { viewer, views } = context;
    if (viewer === null || !(await readsWords(context, parent))) return [];
    const codes = parent.reactionCounts.map(({ code }) => code);
    const own = await Promise.all(
      codes.map((code) => views.one(reactions, reactionId(parent.id, viewer.person, code))),
    );
    return codes.filter((_code, index) => stands(own[index] ?? null));
  },
};
