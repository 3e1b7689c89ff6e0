import { setImmediate } from 'node:timers/promises';
import type { Fact } from '@c18n/platform/domain/Fact';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { expect, test } from 'vitest';
import type { Data } from '../testing/ask.ts';
import { expectedState } from './expectedState.ts';
import { expectSameAnswers } from './expectSameAnswers.ts';
import { inspectDirectory } from './inspectDirectory.ts';
import { Journal } from './Journal.ts';
import { openPlace, type Place } from './openPlace.ts';
import { RestartingNode } from './RestartingNode.ts';
import { ResumingEvents } from './ResumingEvents.ts';
import { readState } from './readState.ts';
import { soak } from './soak.ts';
import { PASSWORD, Talker } from './Talker.ts';

const KILLS = 8 * soak;
const TALKERS = ['ann', 'bob', 'eve', 'joe', 'kim'];
const STEPS = 45 * soak;
const THE_END = 'the end';
const DEADLINE = 120_000 * soak;

const GROUP_EVENTS = `subscription ($id: ID!, $after: Position) { conversationEvents(id: $id, after: $after) { __typename
  ... on MessageSent { message { id text } } ... on MessageEdited { message { id } }
  ... on UserGroupMemberJoined { member { id } } } }`;
const COMMUNITY_EVENTS = `subscription ($id: ID!, $after: Position) { communityEvents(id: $id, after: $after) { __typename
  ... on PostPublished { post { id title } } ... on PostEdited { post { id } } ... on CommentAdded { comment { id } }
  ... on ReactionChanged { target { ... on Post { id } } person { id } } ... on MemberJoined { membership { id } } } }`;

test.each(seeds())(
  'what was acknowledged outlives kills at random moments, and is there once (seed %i)',
  async (seed) => {
    const random = seededRandom(seed);
    const node = await RestartingNode.start();
    const journal = new Journal();
    const founder = new Talker('founder', node, journal, random);
    await founder.register();
    const place = await openPlace(founder);
    const hearing = hearEverything(node, founder, place);

    const talking = Promise.all(TALKERS.map((name) => talk(new Talker(name, node, journal, random), place)));
    const killing = killAtRandom(node, journal, random);
    await Promise.all([talking, killing]);
    expect(journal.lost).toBeGreaterThan(0);

    await founder.do('sendMessage', { conversationId: place.groupId, text: THE_END }, 'message { id number }');
    await founder.do('publishPost', { communityId: place.communityId, title: THE_END }, 'post { id }');
    const [groupEvents, communityEvents] = await hearing;
    expect(await readState(founder.actor, place)).toEqual(expectedState(journal));
    await expectSameAnswers(journal);
    await expectSignIn(node, founder);
    expect(await readState(founder.actor, place)).toEqual(expectedState(journal));

    expect(await node.terminate()).toBe(0);
    const { facts, differences } = await inspectDirectory(node.directory);
    expect(differences).toEqual([]);
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(groupEvents).toEqual(told(facts, place.groupId));
    expect(communityEvents).toEqual(told(facts, place.communityId));
  },
  DEADLINE,
);

/** More seeds in a longer run. */
function seeds(): readonly number[] {
  return Array.from({ length: soak }, (_, index) => index + 1);
}

async function talk(talker: Talker, place: Place): Promise<void> {
  await talker.register();
  await talker.talk(place, STEPS);
}

/** Kills the process every so many acknowledgements and some turns later. */
async function killAtRandom(node: RestartingNode, journal: Journal, random: () => number): Promise<void> {
  const between = Math.floor((TALKERS.length * STEPS) / (KILLS + 1));
  for (let kill = 1; kill <= KILLS; kill++) {
    await journal.reach(Math.floor(between * (kill - random() / 2)));
    for (let turns = random() * 200; turns > 0; turns--) await setImmediate();
    await node.kill();
    await node.start();
    // Once it has only just started.
    if (kill === 1) await node.kill().then(() => node.start());
  }
}

/** Follows what happens in the place from its beginning to the end, on two sockets that come back. Returns the events in short. */
async function hearEverything(node: RestartingNode, { actor }: Talker, place: Place): Promise<readonly string[][]> {
  const group = new ResumingEvents(node, actor, GROUP_EVENTS, { id: place.groupId, after: place.afterGroup });
  const community = new ResumingEvents(node, actor, COMMUNITY_EVENTS, {
    id: place.communityId,
    after: place.afterCommunity,
  });
  const heard = await Promise.all([
    group.hearUntil(({ message }) => (message?.text as unknown) === THE_END),
    community.hearUntil(({ post }) => (post?.title as unknown) === THE_END),
  ]);
  expect(Math.min(group.resumed, community.resumed)).toBeGreaterThanOrEqual(KILLS);
  return heard.map((events) => events.map(inShort));
}

function inShort({ __typename, message, member, post, comment, target, membership }: Data): string {
  return `${__typename} ${[message, member, comment, target, membership, post].find((thing) => thing !== undefined)?.id}`;
}

/** What is told of the facts of a place, in short. The command that made the place is not told: nobody can have followed by then. */
function told(facts: readonly Fact[], place: string): readonly string[] {
  const ofPlace = facts.filter((fact) => fact.place === place);
  const command = ({ id }: Fact) => id.split('.')[0];
  const creation = command(ofPlace[0] as Fact);
  return ofPlace
    .filter((fact) => command(fact) !== creation)
    .map(({ type, subject }) => ({ name: type.slice(type.lastIndexOf('.') + 1), subject }))
    .map(({ name, subject }) => `${name === 'ReactionAdded' ? 'ReactionChanged' : name} ${subject}`);
}

async function expectSignIn(node: RestartingNode, { name }: Talker): Promise<void> {
  const talker = new Talker('signing in', node, new Journal(), Math.random);
  const { token } = await talker.do('signIn', { userNameOrEmail: name, password: PASSWORD }, 'token');
  expect(token).toEqual(expect.any(String));
}
