import { MemberJoined, MemberLeft } from '@c18n/communities/facts';
import type { Fact } from '@c18n/platform/domain/Fact';
import { PostPublished } from '@c18n/posts/facts';
import { dataOf } from './dataOf.ts';
import type { Hint } from './Hint.ts';

const NOTHING: Hint = { event: null };

/**
 * What a fact of a community means to somebody: a post of another, or that they are a member from now on, or not any more. Posts and
 * memberships of a community are in one order, so nobody hears of a post from after they left.
 */
export function communityHint(fact: Fact, person: string): Hint | null {
  const published = dataOf(PostPublished, fact);
  if (published !== null) {
    if (published.authorId === person) return NOTHING;
    const references = { post: { id: published.postId }, community: { id: fact.place } };
    return { event: { __typename: 'CommunityPostHint', ...references } };
  }
  const joined = dataOf(MemberJoined, fact);
  if (joined !== null) return joined.personId === person ? { event: null, follow: fact.place } : NOTHING;
  const left = dataOf(MemberLeft, fact);
  if (left !== null) return left.personId === person ? { event: null, unfollow: fact.place } : NOTHING;
  return null;
}

/** Whoever becomes a member follows the community from then on, until they leave. */
export function communityConcerns(fact: Fact): readonly string[] {
  const changed = dataOf(MemberJoined, fact) ?? dataOf(MemberLeft, fact);
  return changed === null ? [] : [changed.personId];
}
