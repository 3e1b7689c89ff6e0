import { Actor } from '../testing/Actor.ts';
import type { TestNode } from '../testing/startTestNode.ts';
import type { Deed, Journal } from './Journal.ts';
import { readState } from './readState.ts';
import { PASSWORD } from './Talker.ts';

/** How everything reads that talkers write, in the form of `readState`. */
const WORDS = /^(\d+ \w+: )?\w+ #\d+ ✍️$/u;

/** Which of the deeds an installation does not show any more, whose words it cannot open, who cannot sign in, and whether it goes on. */
export async function findUnreadable({ url, node }: TestNode, journal: Journal): Promise<readonly string[]> {
  const names = journal.of('register').map(({ input }) => String(input.userName));
  const signedIn = new Map<string, Actor | null>();
  // Checking a password is made to take long: the first and the last stand for all.
  for (const name of [...names.slice(0, 1), ...names.slice(-1)]) signedIn.set(name, await signIn(url, name));
  const wrong = [...signedIn].filter(([, actor]) => actor === null).map(([name]) => `cannot sign in: ${name}`);
  const founder = signedIn.get(names[0] ?? '') ?? null;
  const [group] = journal.of('createUserGroup');
  if (founder === null || group === undefined) return wrong;
  wrong.push(...(await findHidden(founder, group, journal)));
  await founder.do('sendMessage', { conversationId: groupIdOf(group), text: 'The light is back' });
  await node.drain();
  const found = await founder.query('{ search(query: "founder", kinds: [PERSON]) { edges { cursor } } }');
  if (found.search?.edges?.[0] === undefined) wrong.push('cannot be found: founder');
  return wrong;
}

async function findHidden(reader: Actor, group: Deed, journal: Journal): Promise<readonly string[]> {
  const communityId = String(group.input.communityId);
  const { messages, comments, posts } = await readState(reader, { communityId, groupId: groupIdOf(group) });
  const titles = Object.entries(posts).map(([id, { title }]) => [id, title] as const);
  const shown = new Map([...Object.entries(messages), ...Object.entries(comments), ...titles]);
  const made = journal.deeds.map(({ payload }) => (payload.message ?? payload.post ?? payload.comment)?.id);
  return [
    ...[...shown].filter(([, words]) => !WORDS.test(words)).map(([id, words]) => `cannot be read: ${id}: ${words}`),
    ...made.filter((id) => id !== undefined && !shown.has(String(id))).map((id) => `is not shown: ${id}`),
  ];
}

function groupIdOf({ payload }: Deed): string {
  return String(payload.userGroup?.id);
}

async function signIn(url: string, userNameOrEmail: string): Promise<Actor | null> {
  const anybody = new Actor(url, '', null);
  const { token, outcome } = await anybody.attempt('signIn', { userNameOrEmail, password: PASSWORD }, 'token');
  return (outcome?.state as unknown) === 'DONE' ? new Actor(url, '', String(token)) : null;
}
