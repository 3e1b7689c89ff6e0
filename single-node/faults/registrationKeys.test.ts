import type { Adapters } from '@c18n/assembly/Adapters';
import { COMMAND_AGE } from '@c18n/platform/submission/commandAge';
import { reviewKeys } from '@c18n/process-manager/reviewKeys';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';

const input = { email: 'bob@example.org', displayName: 'Bob', password: 'a good password', idempotencyKey: 'bob' };
const somebody = { ...input, userName: 'bob' };

let now: number;
let isLost: boolean;
let node: TestNode;
let ann: Actor;
beforeEach(async () => {
  now = Date.now();
  isLost = false;
  const adapt = (opened: Adapters): Adapters => {
    const submit: typeof opened.transport.submit = async (command, abandoned) => {
      if (isLost) throw new Error('the process ended here');
      return opened.transport.submit(command, abandoned);
    };
    return { ...opened, transport: { ...opened.transport, submit } };
  };
  node = await startTestNode({ now: () => now, adapt });
  ann = await Actor.register(node.url, 'ann');
});
afterEach(() => node[Symbol.asyncDispose]());

const keyOwners = async () => (await node.adapters.keys.scan('', 10)).map(({ person }) => person);
const codeOf = (registration: object) => new Actor(node.url, '', null).codeOf('register', registration);

/** Reviews the keys when no command of now will be taken any more. */
async function reviewLater() {
  now += 2 * COMMAND_AGE + 1;
  const { keys, store } = node.adapters;
  const { commands } = node.node.contexts.contextFor(null);
  await reviewKeys({ keys, documents: store.documents, ledger: store.ledger, commands, now: () => now });
}

describe('a registration', () => {
  test.each([
    ['a reserved user name', { userName: 'admin' }, 'USER_NAME_RESERVED'],
    ['a user name that somebody has', { userName: 'Ann' }, 'USER_NAME_TAKEN'],
    ['an email address that somebody has', { userName: 'bob', email: 'ann@example.org' }, 'EMAIL_TAKEN'],
  ])('with %s makes no key', async (_what, names, code) => {
    expect(await codeOf({ ...input, ...names })).toBe(code);
    expect(await keyOwners()).toEqual([ann.id]);
  });

  test('that was lost after its key was made is done with the same key, when it is repeated', async () => {
    isLost = true;
    expect(await codeOf(somebody)).toBe('UNAVAILABLE');
    const owners = await keyOwners();
    expect(owners).toHaveLength(2);
    isLost = false;
    expect(await codeOf(somebody)).toBeNull();
    expect(await codeOf(somebody)).toBeNull();
    expect(await keyOwners()).toEqual(owners);
    await reviewLater();
    expect(await keyOwners()).toEqual(owners);
    expect(await displayNameOf(owners)).toContain('Bob');
  });

  test('that was lost and never repeated leaves no key, and can be begun anew', async () => {
    isLost = true;
    expect(await codeOf(somebody)).toBe('UNAVAILABLE');
    isLost = false;
    await reviewLater();
    expect(await keyOwners()).toEqual([ann.id]);
    expect(await codeOf(somebody)).toBeNull();
    expect(await displayNameOf(await keyOwners())).toContain('Bob');
  });
});

/** What those who have keys are called, as they are read. */
async function displayNameOf(ids: readonly string[]): Promise<readonly unknown[]> {
  const read = new Actor(node.url, '', null);
  const people = ids.map((id) => read.query('query ($id: ID!) { person(id: $id) { displayName } }', { id }));
  return (await Promise.all(people)).map(({ person }) => person?.displayName);
}
