import { standingsIn } from '@c18n/communities/views';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { reactions } from '../collections.ts';
import { ReactionRemoved } from '../facts.ts';
import { keptCode, writtenCodeSchema } from '../reactionCode.ts';
import { reactionId } from '../reactionId.ts';
import { countOf, reactionOf } from '../reactionOf.ts';
import { deactivated } from '../refusals.ts';
import { stands } from '../stands.ts';
import { targetIdSchema, targetIn } from '../target.ts';

/** Takes the actor's own reaction back, whatever became of its target. Where there is none, nothing changes. */
export const removeReaction = defineCommand({
  type: 'c18n.posts.removeReaction',
  stream: 'communities',
  schema: z.object({ communityId: idSchema('community'), targetId: targetIdSchema, code: writtenCodeSchema }),
  place: ({ communityId }) => communityId,
  refusals: deactivated,
  decide(documents, { actor, data }) {
    const { communityId, targetId } = data;
    const target = targetIn(documents, communityId, targetId);
    if (target === null) return notFound('targetId');
    if (standingsIn(documents, communityId, actor) === null) return { refused: 'DEACTIVATED' };
    const code = keptCode(data.code);
    if (!stands(documents.get(reactions, reactionId(targetId, actor, code)))) return { facts: [] };
    const removed = { ...reactionOf(target, actor, code), count: countOf(target, code) - 1 };
    return { facts: [ReactionRemoved.state(removed)] };
  },
});
