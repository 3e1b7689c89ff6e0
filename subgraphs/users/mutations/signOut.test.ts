import { beforeEach, expect, test } from 'vitest';
import { ApiForTests } from '../apiForTests.ts';

const register = 'mutation ($input: RegisterInput!) { register(input: $input) { token } }';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { token } }';
const signOut = 'mutation ($input: SignOutInput!) { signOut(input: $input) { outcome { state } } }';
const sessions = '{ viewer { sessions { edges { node { current ended } } } } }';
const ada = { userName: 'Ada', email: 'ada@example.org', password: 'correct horse', displayName: 'Ada L.' };

let api: ApiForTests;
let first: string;
let second: string;

beforeEach(async () => {
  api = new ApiForTests();
  first = (await api.ask(register, { input: ada })).data.register.token;
  second = (await api.ask(signIn, { input: { userNameOrEmail: 'Ada', password: ada.password } })).data.signIn.token;
});

async function isEnded(token: string): Promise<boolean> {
  const { data } = await api.ask(sessions, {}, token);
  const { edges } = data.viewer.sessions as { edges: { node: { current: boolean; ended: boolean } }[] };
  return edges.some(({ node }) => node.current && node.ended);
}

test('a key that signed one session out does not answer for another', async () => {
  const input = { idempotencyKey: 'once' };
  expect((await api.ask(signOut, { input }, first)).data.signOut.outcome.state).toBe('DONE');
  expect((await api.ask(signOut, { input }, second)).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect([await isEnded(first), await isEnded(second)]).toEqual([true, false]);
});

test('the same session may repeat itself', async () => {
  const input = { idempotencyKey: 'once' };
  await api.ask(signOut, { input }, first);
  expect((await api.ask(signOut, { input }, first)).data.signOut.outcome.state).toBe('DONE');
});
