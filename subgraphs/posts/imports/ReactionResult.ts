import type { ImportReactionResult } from '../generated/resolverTypes.ts';

/** What came of one reaction of an import; `targetId` is null unless it was done. */
export type ReactionResult = Omit<ImportReactionResult, 'target'> & { readonly targetId: string | null };
