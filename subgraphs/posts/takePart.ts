import { communities, communityMemberships, membershipId, roleOf, standingsIn } from '@c18n/communities/views';
import { isAllowed } from '@c18n/platform/authorisation/policy';
import type { Standing } from '@c18n/platform/authorisation/Standing';
import type { Documents } from '@c18n/platform/domain/Documents';
import type { Command, Decision } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { people } from '@c18n/users/views';
import { z } from 'zod';
import type { Contribution } from './collections.ts';
import { standingsToward } from './contributionRights.ts';
import type { takingPart } from './refusals.ts';

/** The fields of every command that adds something to a community. */
export const takingPartShape = {
  communityId: idSchema('community'),
  /** Whose it is; null: the actor's. Only an importer names somebody else. */
  authorId: idSchema('person').nullable(),
  /** When it happened, in milliseconds since the epoch; null: now. Only an importer tells of the past. */
  occurredAt: z.number().int().nullable(),
};

type TakingPart = {
  readonly communityId: string;
  readonly authorId: string | null;
  readonly occurredAt: number | null;
};

/** Whose it is and when it happened, or the decision against it. */
export type Part =
  | { readonly authorId: string; readonly occurredAt: number }
  | { readonly decision: Decision<keyof typeof takingPart> };

/**
 * Finds whose the thing is that a command adds, and whether that person may add it.
 *
 * @param about what it is added to, where its author has rights of their own
 */
export function takePart(
  documents: Documents,
  command: Command<TakingPart>,
  action: 'publishPost' | 'addComment' | 'addReaction' | 'acceptAnswer',
  about?: Pick<Contribution, 'authorId'>,
): Part {
  const { actor, data, time } = command;
  const { communityId } = data;
  const community = documents.get(communities, communityId);
  if (community === null) return { decision: notFound('communityId') };
  const standings = standingsIn(documents, communityId, actor);
  if (standings === null) return { decision: { refused: 'DEACTIVATED' } };
  const attributed = (['authorId', 'occurredAt'] as const).filter((field) => data[field] !== null);
  if (attributed.length > 0 && !isAllowed('attribute', standings)) {
    return { decision: { refused: 'NOT_ALLOWED', fields: attributed } };
  }
  if (community.retiredAt !== null) return { decision: { refused: 'COMMUNITY_RETIRED' } };
  const authorId = data.authorId ?? actor;
  if (documents.get(people, authorId) === null) return { decision: notFound('authorId') };
  const role = roleOf(documents.get(communityMemberships, membershipId(communityId, authorId)));
  if (role === null) return { decision: { refused: 'NOT_A_MEMBER' } };
  const standing: readonly Standing[] = [`community:${role}`];
  if (!isAllowed(action, about === undefined ? standing : standingsToward(about, authorId, standing))) {
    return { decision: { refused: 'NOT_ALLOWED' } };
  }
  const occurredAt = data.occurredAt ?? time;
  return occurredAt > time ? { decision: { refused: 'TIME_AHEAD', fields: ['occurredAt'] } } : { authorId, occurredAt };
}
