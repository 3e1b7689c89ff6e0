import type { Actor } from '../testing/Actor.ts';
import type { Data } from '../testing/ask.ts';
import type { Place } from './openPlace.ts';

/** What the API shows of a place: each thing under its id, in the form `TalkedAbout.expected` gives it. */
export type PlaceState = {
  readonly messages: Readonly<Record<string, string>>;
  readonly posts: Readonly<
    Record<string, { readonly title: string; readonly likes: number; readonly comments: number }>
  >;
  readonly comments: Readonly<Record<string, string>>;
  readonly members: readonly string[];
  readonly groupMembers: readonly string[];
};

const PAGE = 'pageInfo { hasNextPage endCursor }';
const QUERIES = {
  messages: `query ($id: ID!, $after: String) { userGroup(id: $id) { list: messages(first: 100, after: $after) {
    edges { node { id number text author { userName } } } ${PAGE} } } }`,
  groupMembers: `query ($id: ID!, $after: String) { userGroup(id: $id) { list: members(first: 100, after: $after) {
    edges { node { id person { id } } } ${PAGE} } } }`,
  posts: `query ($id: ID!, $after: String) { community(id: $id) { list: posts(first: 50, after: $after) {
    edges { node { id title likes commentCount } } ${PAGE} } } }`,
  members: `query ($id: ID!, $after: String) { community(id: $id) { list: members(first: 100, after: $after) {
    edges { node { id person { id } } } ${PAGE} } } }`,
  comments: `query ($id: ID!, $after: String) { post(id: $id) { list: comments(first: 100, after: $after) {
    edges { node { id text } } ${PAGE} } } }`,
};

/** Reads everything that there is in a place. @throws Error where something is listed twice */
export async function readState(
  reader: Actor,
  { communityId, groupId }: Pick<Place, 'communityId' | 'groupId'>,
): Promise<PlaceState> {
  const all = (name: keyof typeof QUERIES, id: string) => readList(reader, QUERIES[name], id);
  const [messages, posts] = await Promise.all([all('messages', groupId), all('posts', communityId)]);
  const [members, groupMembers] = await Promise.all([all('members', communityId), all('groupMembers', groupId)]);
  const comments = await Promise.all(posts.map(({ id }) => all('comments', String(id))));
  const person = ({ person }: Data) => String(person?.id);
  return {
    messages: byId(messages, ({ number, author, text }) => `${number} ${author?.userName}: ${text}`),
    posts: byId(posts, ({ title, likes, commentCount }) => ({
      ...{ title: String(title), likes: Number(likes), comments: Number(commentCount) },
    })),
    comments: byId(comments.flat(), ({ text }) => String(text)),
    members: members.map(person).toSorted(),
    groupMembers: groupMembers.map(person).toSorted(),
  };
}

async function readList(reader: Actor, query: string, id: string): Promise<readonly Data[]> {
  const nodes: Data[] = [];
  for (let after: unknown = null; ; ) {
    const list = Object.values(await reader.query(query, { id, after }))[0]?.list;
    for (const { node } of (list?.edges ?? []) as unknown as readonly { node: Data }[]) nodes.push(node);
    if (!(list?.pageInfo?.hasNextPage as unknown)) return nodes;
    after = list?.pageInfo?.endCursor;
  }
}

function byId<Shown>(nodes: readonly Data[], show: (node: Data) => Shown): Readonly<Record<string, Shown>> {
  const shown = Object.fromEntries(nodes.map((node) => [String(node.id), show(node)]));
  if (Object.keys(shown).length < nodes.length) throw new Error('something is listed twice');
  return shown;
}
