import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import type { Base } from '../testing/bad-input/Base.ts';
import { bases } from '../testing/bad-input/bases/bases.ts';
import { judge } from '../testing/bad-input/judge.ts';
import { readEverything } from '../testing/bad-input/readEverything.ts';
import { sendAsking } from '../testing/bad-input/sendAsking.ts';
import { makeThings } from '../testing/makeThings.ts';
import { repeat } from '../testing/repeat.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';
import type { Things } from '../testing/Things.ts';

// Every operation that takes text, as its rightful asker would send it, but sent by somebody else.

/** What anybody may read, and how one becomes somebody. */
const openToAll = [
  ...['Comment.replies', 'Comment.versions', 'Community.members', 'Community.posts', 'Community.userGroups'],
  ...['Mutation.register', 'Mutation.signIn', 'Post.comments', 'Post.versions', 'Query.comment', 'Query.communities'],
  ...['Query.community', 'Query.person', 'Query.personByUserName', 'Query.post', 'Query.search', 'Query.userGroup'],
  ...['Subscription.communityEvents', 'Subscription.postEvents'],
];
/** What whoever is signed in may do besides: with their own things, or to no effect on others'. */
const openToEve = [
  ...['Mutation.createCommunity', 'Mutation.joinCommunity', 'Mutation.leaveCommunity', 'Mutation.leaveUserGroup'],
  ...['Mutation.openDirectConversation'],
  ...['Mutation.removeReaction', 'Mutation.updateProfile', 'Subscription.viewerEvents'],
];

let node: TestNode;
let things: Things;
let asked: readonly { readonly base: Base; readonly variables: object }[];
beforeAll(async () => {
  node = await startTestNode();
  things = await makeThings(node, 3);
  asked = await repeat(bases.length, async (index) => {
    const base = bases[index] as Base;
    return { base, variables: (await base.prepare(things, `u${index}`)).variables };
  });
});
afterAll(() => node[Symbol.asyncDispose]());

/** The fields that somebody was let into. */
async function doneBy(somebody: Actor): Promise<readonly string[]> {
  const done = await repeat(asked.length, async (index) => {
    const { base, variables } = asked[index] as (typeof asked)[number];
    const verdict = judge(base, await sendAsking(somebody, base.query(things), { ...variables }));
    expect(verdict.kind, base.field).not.toBe('fault');
    return verdict.kind === 'done' ? [base.field] : [];
  });
  return [...new Set(done.flat())].toSorted();
}

describe('what is another’s', () => {
  test('is read by nobody who is not signed in, but for what is public', async () => {
    expect(await doneBy(new Actor(node.url, '', null))).toEqual(openToAll.toSorted());
  });

  test('is neither read nor changed by somebody else who is', async () => {
    const { communities: _communities, people: _people, ...before } = await readEverything(things.ann, things);
    expect(await doneBy(things.eve)).toEqual([...openToAll, ...openToEve].toSorted());
    const { communities: _more, people: _others, ...after } = await readEverything(things.ann, things);
    expect(after).toEqual(before);
  });
});
