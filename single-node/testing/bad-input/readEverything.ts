import type { Actor } from '../Actor.ts';
import type { Data } from '../ask.ts';
import type { Things } from '../Things.ts';

const WORDS = `query ($community: ID!, $post: ID!, $group: ID!) {
  communities(first: 100) { edges { node { name description tags } } }
  community(id: $community) { name description tags
    posts(first: 100) { edges { node { title text url slug tags language wordCount hiddenReason } } }
    userGroups(first: 100) { edges { node { name description } } } }
  post(id: $post) { comments(first: 100) { edges { node { text wordCount hiddenReason } } } }
  userGroup(id: $group) { messages(last: 100) { edges { node { text } } } }
  people(first: 100) { edges { node { userName email displayName about location languages } } } }`;

/** The latest of all that was said, as it is read. @param by Ann, on whatever node */
export function readEverything(by: Actor, { ids }: Things): Promise<Data> {
  const { community, post, group } = ids;
  return by.query(WORDS, { community, post, group });
}
