import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiForTests } from './apiForTests.ts';

const long = '\u0307\u0323'.repeat(10_000);
const ada = { userName: 'Ada', email: 'ada@example.org', password: 'correct horse', displayName: 'Ada L.' };
const register = 'mutation ($input: RegisterInput!) { register(input: $input) { token } }';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { refusal { code } } }';

let api: ApiForTests;
/** How long what was normalised was, in UTF-16 units. */
let normalised: () => readonly number[];

beforeEach(() => {
  api = new ApiForTests();
  const { mock } = vi.spyOn(String.prototype, 'normalize');
  normalised = () => mock.contexts.map((text) => String(text).length);
});

afterEach(() => {
  expect(Math.max(0, ...normalised())).toBeLessThan(100);
  vi.restoreAllMocks();
});

test('a name that nobody can have finds nobody', async () => {
  const source = 'query ($userName: String!) { personByUserName(userName: $userName) { id } }';
  const { data, codes } = await api.ask(source, { userName: long });
  expect([data, codes]).toEqual([{ personByUserName: null }, []]);
});

test.each([long, `${long}@example.org`])('nobody signs in with one', async (userNameOrEmail) => {
  const { data } = await api.ask(signIn, { input: { userNameOrEmail, password: 'x' } });
  expect(data.signIn.refusal.code).toBe('WRONG_CREDENTIALS');
});

test('nobody registers with one, and all that is wrong is told', async () => {
  const wrong = { ...ada, userName: long, email: `${long}@example.org`, password: 'short' };
  const { codes, fields } = await api.ask(register, { input: wrong });
  expect([codes, fields]).toEqual([['BAD_USER_INPUT'], ['userName', 'email', 'password']]);
});

test('nobody takes one', async () => {
  const token = (await api.ask(register, { input: ada })).data.register.token;
  const source = 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { outcome { state } } }';
  const { codes, fields } = await api.ask(source, { input: { userName: long } }, token);
  expect([codes, fields]).toEqual([['BAD_USER_INPUT'], ['userName']]);
});
