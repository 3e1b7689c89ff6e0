import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { ask } from '../testing/ask.ts';
import { makeAdministrator } from '../testing/makeAdministrator.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';

const REGISTER = `mutation ($input: RegisterInput!) { register(input: $input) {
  outcome { state } refusal { code } person { id } token } }`;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { refusal { code } token } }';
const CREATE = `mutation ($input: CreatePeopleInput!) { createPeople(input: $input) {
  results { outcome { state } refusal { code } person { id state roles } } } }`;

let node: TestNode;
let boss: Actor;
let registrations = 0;
let mallory: ReturnType<typeof registrationOf>;

function registrationOf(userName: string) {
  const words = { userName, email: `${userName}@example.org`, displayName: userName };
  return { ...words, password: 'password one', idempotencyKey: `key of ${userName}` };
}

/** What housekeeping does in a month. */
async function forgetKeys(): Promise<void> {
  await node.adapters.store.outcomes.prune(Number.MAX_SAFE_INTEGER);
}

async function register(input: object) {
  const { data, errors } = await ask(node.url, REGISTER, { input });
  const { person, token } = data?.register ?? {};
  return { code: errors?.[0]?.extensions?.code, id: String(person?.id), token };
}

async function stateOf(id: string) {
  return (await boss.query('query ($id: ID!) { person(id: $id) { state } }', { id })).person?.state;
}

async function signIn(password: string) {
  const { data } = await ask(node.url, SIGN_IN, { input: { userNameOrEmail: mallory.userName, password } });
  return data?.signIn?.refusal?.code ?? null;
}

beforeAll(async () => {
  node = await startTestNode();
  boss = await Actor.register(node.url, 'boss');
  await makeAdministrator(node, boss.id);
});
beforeEach(() => {
  mallory = registrationOf(`mallory-${++registrations}`);
});
afterAll(() => node[Symbol.asyncDispose]());

describe('registering again when the key is forgotten', () => {
  test('is told, and changes neither password nor person', async () => {
    const { id } = await register(mallory);
    expect(await register(mallory)).toMatchObject({ code: undefined, id });
    await forgetKeys();
    expect(await register({ ...mallory, password: 'password two' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect([await signIn('password one'), await signIn('password two')]).toEqual([null, 'WRONG_CREDENTIALS']);
  });

  test('does not lift a deactivation', async () => {
    const { id } = await register(mallory);
    await boss.do('deactivatePerson', { personId: id });
    await forgetKeys();
    expect(await register(mallory)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect([await stateOf(id), await signIn('password one')]).toEqual(['DEACTIVATED', 'DEACTIVATED']);
  });

  test('brings nobody back who is erased', async () => {
    const { id, token } = await register(mallory);
    await new Actor(node.url, id, String(token)).do('eraseAccount', { password: mallory.password });
    await node.node.drain();
    await forgetKeys();
    // The words of somebody whose key is destroyed are not even sent.
    expect(await register(mallory)).toMatchObject({ code: 'NOT_FOUND', token: undefined });
    expect(await stateOf(id)).toBe('ERASED');
  });
});

test('an import of people that is repeated when its keys are forgotten leaves them as they are', async () => {
  const { idempotencyKey, ...input } = mallory;
  const item = { key: 'one', userName: input.userName, displayName: input.displayName };
  const create = async () => {
    const { createPeople } = await boss.query(CREATE, { input: { idempotencyKey, people: [item] } });
    return createPeople?.results?.[0];
  };
  const id = String((await create())?.person?.id);
  await boss.do('grantRole', { personId: id, role: 'MODERATOR' });
  await boss.do('deactivatePerson', { personId: id });
  await forgetKeys();
  const person = { id, state: 'DEACTIVATED', roles: ['MODERATOR'] };
  expect(await create()).toEqual({ outcome: { state: 'DONE' }, refusal: null, person });
});
