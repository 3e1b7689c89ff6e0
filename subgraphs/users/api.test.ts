import { beforeEach, describe, expect, test } from 'vitest';
import { ApiForTests } from './apiForTests.ts';
import { grantFirstAdministrator, INSTALLATION } from './commands/grantFirstAdministrator.ts';
import { people } from './views.ts';

const register = `mutation ($input: RegisterInput!) { register(input: $input) {
  outcome { state } refusal { code } token person { id userName displayName about languages email } } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) {
  outcome { state } refusal { code message fields } token person { userName } } }`;
const changePassword = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) {
  outcome { state } refusal { code fields } token } }`;
const updateProfile = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
  outcome { state } refusal { code } person { userName about location languages profileVersion } } }`;
const createPeople = `mutation ($input: CreatePeopleInput!) { createPeople(input: $input) {
  results { key outcome { state } refusal { code } person { id userName email registeredAt } } } }`;

const ada = { userName: 'Ada', email: 'ada@example.org', password: 'correct horse', displayName: 'Ada L.' };

let api: ApiForTests;

async function registered(input: object = ada): Promise<{ readonly token: string; readonly id: string }> {
  const { data } = await api.ask(register, { input });
  return { token: data.register.token, id: data.register.person.id };
}

async function administrator() {
  const { token, id } = await registered({ ...ada, userName: 'Root1', email: 'root@example.org' });
  api.scenario.when(grantFirstAdministrator, { personId: id }, { actor: INSTALLATION });
  return { token, id };
}

beforeEach(() => {
  api = new ApiForTests();
});

describe('registering', () => {
  test('answers with the person and a token, with which they see themself', async () => {
    const { token, id } = await registered({ ...ada, about: 'Hi', languages: ['en', 'fr'] });
    const source = '{ viewer { email roles person { id languages } sessions { edges { node { current ended } } } } }';
    const { data } = await api.ask(source, {}, token);
    expect(data.viewer).toEqual({
      email: 'ada@example.org',
      roles: [],
      person: { id, languages: ['en', 'fr'] },
      sessions: { edges: [{ node: { current: true, ended: false } }] },
    });
  });

  test('makes the key of the person who then is registered', async () => {
    const { id } = await registered();
    expect(api.keys).toEqual([id]);
  });

  test.each([
    [{ userName: 'ADA' }, 'USER_NAME_TAKEN'],
    [{ userName: 'Other', email: 'ADA@example.ORG' }, 'EMAIL_TAKEN'],
    [{ userName: 'Admin', email: 'other@example.org' }, 'USER_NAME_RESERVED'],
  ])('is refused for %j', async (changes, code) => {
    await registered();
    const { data } = await api.ask(register, { input: { ...ada, ...changes } });
    const nothing = { token: null, person: null };
    expect(data.register).toEqual({ outcome: { state: 'REFUSED' }, refusal: { code }, ...nothing });
  });

  test('again with the same key is the same person', async () => {
    const input = { ...ada, idempotencyKey: 'once' };
    expect((await registered(input)).id).toBe((await registered(input)).id);
  });

  test('again with the same key and another password gives nobody a token', async () => {
    await registered({ ...ada, idempotencyKey: 'once' });
    const { data, codes } = await api.ask(register, {
      input: { ...ada, password: 'a wrong guess', idempotencyKey: 'once' },
    });
    expect([data, codes]).toEqual([null, ['IDEMPOTENCY_KEY_REUSED']]);
  });

  test('needs a password of some length', async () => {
    expect((await api.ask(register, { input: { ...ada, password: 'short' } })).codes).toEqual(['BAD_USER_INPUT']);
    expect(api.sent).toEqual([]);
  });

  test('tells all that is wrong at once, and then nothing is hashed', async () => {
    const input = {
      ...{ userName: 'a b', email: 'nowhere', password: 'short', displayName: '', languages: ['en de', ''] },
      ...{ about: 'x'.repeat(5_001), location: 'x'.repeat(201), idempotencyKey: '' },
    };
    const { codes, fields } = await api.ask(register, { input });
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(fields.toSorted()).toEqual(Object.keys(input).toSorted());
    expect([api.hashed, api.keys, api.sent]).toEqual([0, [], []]);
  });
});

describe('signing in', () => {
  test.each(['Ada', 'ADA', 'ada@example.org', 'ADA@EXAMPLE.ORG'])('works as %s', async (userNameOrEmail) => {
    await registered();
    const { data } = await api.ask(signIn, { input: { userNameOrEmail, password: ada.password } });
    expect(data.signIn).toMatchObject({ outcome: { state: 'DONE' }, person: { userName: 'Ada' } });
    expect(data.signIn.token).toBeTruthy();
  });

  test('does not tell an unknown person from a wrong password', async () => {
    await registered();
    const ask = async (input: object) => (await api.ask(signIn, { input })).data.signIn;
    const wrong = await ask({ userNameOrEmail: 'Ada', password: 'a wrong guess' });
    const unknown = await ask({ userNameOrEmail: 'Nobody', password: ada.password });
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ refusal: { code: 'WRONG_CREDENTIALS', fields: [] }, token: null, person: null });
  });

  test('is not possible for people who were made without a password', async () => {
    const { token } = await administrator();
    const newton = { key: 'a', userName: 'Newton', displayName: 'Isaac' };
    await api.ask(createPeople, { input: { people: [newton] } }, token);
    const { data } = await api.ask(signIn, { input: { userNameOrEmail: 'Newton', password: '' } });
    expect(data.signIn.refusal.code).toBe('WRONG_CREDENTIALS');
  });

  test('again with the same key gives no new life to a session that was ended', async () => {
    await registered();
    const input = { userNameOrEmail: 'Ada', password: ada.password, idempotencyKey: 'once' };
    const first = (await api.ask(signIn, { input })).data.signIn.token;
    await api.ask('mutation { signOut(input: { everywhere: true }) { outcome { state } } }', {}, first);
    const second = (await api.ask(signIn, { input })).data.signIn.token;
    expect(second).toBe(first);
    expect(second).toMatch(/ 1$/);
  });
});

describe('changing the password', () => {
  const input = { currentPassword: ada.password, newPassword: 'another horse' };

  test('makes the new one count and the old one not', async () => {
    const { token } = await registered();
    const changed = (await api.ask(changePassword, { input }, token)).data.changePassword;
    expect(changed).toMatchObject({ outcome: { state: 'DONE' }, refusal: null });
    const state = async (password: string) =>
      (await api.ask(signIn, { input: { userNameOrEmail: 'Ada', password } })).data.signIn.outcome.state;
    expect([await state('another horse'), await state(ada.password)]).toEqual(['DONE', 'REFUSED']);
  });

  test('needs the current one', async () => {
    const { token } = await registered();
    const { data } = await api.ask(changePassword, { input: { ...input, currentPassword: 'a wrong guess' } }, token);
    const refusal = { code: 'WRONG_PASSWORD', fields: ['currentPassword'] };
    expect(data.changePassword).toEqual({ outcome: { state: 'REFUSED' }, refusal, token: null });
  });

  test('can be repeated with the same key', async () => {
    const { token } = await registered();
    const ask = async () =>
      (await api.ask(changePassword, { input: { ...input, idempotencyKey: 'once' } }, token)).data.changePassword;
    expect(await ask()).toEqual(await ask());
  });

  test('with the key of another change is not answered as if it were done', async () => {
    const { token } = await registered();
    await api.ask(changePassword, { input: { ...input, idempotencyKey: 'once' } }, token);
    const next = { currentPassword: 'another horse', newPassword: 'a third horse', idempotencyKey: 'once' };
    expect((await api.ask(changePassword, { input: next }, token)).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('needs somebody signed in', async () => {
    expect((await api.ask(changePassword, { input })).codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('updating the profile', () => {
  test('leaves what is left out and clears what is null', async () => {
    const { token } = await registered({ ...ada, about: 'Hi', location: 'London', languages: ['en'] });
    const { data } = await api.ask(updateProfile, { input: { about: null, languages: ['de', 'fr'] } }, token);
    const person = { userName: 'Ada', about: null, location: 'London', languages: ['de', 'fr'], profileVersion: 2 };
    expect(data.updateProfile).toEqual({ outcome: { state: 'DONE' }, refusal: null, person });
  });

  test('takes what is empty for cleared', async () => {
    const { token } = await registered({ ...ada, about: 'Hi', location: 'London', languages: ['en'] });
    const { data } = await api.ask(updateProfile, { input: { about: '', languages: [] } }, token);
    expect(data.updateProfile.person).toMatchObject({ about: null, location: 'London', languages: [] });
  });

  test('frees the old user name for others', async () => {
    const { token } = await registered();
    await api.ask(updateProfile, { input: { userName: 'Countess' } }, token);
    const byName = async (userName: string) =>
      (await api.ask('query ($userName: String!) { personByUserName(userName: $userName) { userName } }', { userName }))
        .data.personByUserName;
    expect([await byName('COUNTESS'), await byName('ada')]).toEqual([{ userName: 'Countess' }, null]);
    await registered({ ...ada, email: 'second@example.org' });
    expect(await byName('ada')).toEqual({ userName: 'Ada' });
  });
});

describe('making people', () => {
  const newton = { key: 'a', userName: 'Newton', displayName: 'Isaac', registeredAt: '1970-01-01T00:00:01.000Z' };
  const leibniz = { key: 'b', userName: 'Newton', displayName: 'Gottfried' };

  test('answers for each by itself', async () => {
    const { token } = await administrator();
    const { data } = await api.ask(createPeople, { input: { people: [newton, leibniz] } }, token);
    const [first, second] = data.createPeople.results;
    expect(first).toMatchObject({
      key: 'a',
      outcome: { state: 'DONE' },
      person: { userName: 'Newton', email: null, registeredAt: 1_000 },
    });
    expect(second).toMatchObject({ key: 'b', refusal: { code: 'USER_NAME_TAKEN' }, person: null });
  });

  test('again with the same keys makes nobody twice, however the rest of the batch has changed', async () => {
    const { token } = await administrator();
    const ask = async (items: readonly object[]) =>
      (await api.ask(createPeople, { input: { people: items, idempotencyKey: 'batch' } }, token)).data.createPeople
        .results;
    const [before] = await ask([newton]);
    const [, after] = await ask([leibniz, newton]);
    expect(after).toEqual(before);
  });

  test('again, where one of them was erased since, refuses that one and keeps no other back', async () => {
    const { token } = await administrator();
    const ask = async (items: readonly object[]) =>
      (await api.ask(createPeople, { input: { people: items, idempotencyKey: 'batch' } }, token)).data.createPeople
        .results;
    const [made] = await ask([newton]);
    api.erased.add(made.person.id);
    const hooke = { key: 'h', userName: 'hooke', displayName: 'Hooke' };
    expect(await ask([newton, hooke])).toMatchObject([
      { key: newton.key, refusal: { code: 'ERASED' }, person: null },
      { key: hooke.key, refusal: null },
    ]);
  });

  test('makes no keys for somebody who may not', async () => {
    const { token } = await registered();
    const keys = [...api.keys];
    const { data } = await api.ask(createPeople, { input: { people: [newton] } }, token);
    expect(data.createPeople.results).toMatchObject([{ key: 'a', refusal: { code: 'NOT_ALLOWED' }, person: null }]);
    expect(api.keys).toEqual(keys);
  });

  test.each([
    ['too many', Array.from({ length: 501 }, (_, index) => ({ ...newton, key: String(index) }))],
    ['two with one key', [newton, { ...leibniz, key: 'a' }]],
    ['one with a name that cannot be', [newton, { ...leibniz, userName: '?' }]],
  ])('does not take %s, and then makes nobody', async (_what, items) => {
    const { token } = await administrator();
    const sent = api.sent.length;
    expect((await api.ask(createPeople, { input: { people: items } }, token)).codes).toEqual(['BAD_USER_INPUT']);
    expect(api.sent.length).toBe(sent);
  });

  test('tells of all persons what is wrong', async () => {
    const { token } = await administrator();
    const items = [
      { ...newton, userName: '?', displayName: '' },
      leibniz,
      { ...leibniz, key: 'c', languages: ['en de'] },
    ];
    const { fields } = await api.ask(createPeople, { input: { people: items } }, token);
    expect(fields).toEqual(['people.0.userName', 'people.0.displayName', 'people.2.languages']);
  });
});

describe('privacy', () => {
  const person = 'query ($id: ID!) { person(id: $id) { userName email roles } }';

  test('email address and roles are for the person and for administrators', async () => {
    const [self, other, boss] = [
      await registered(),
      await registered({ ...ada, userName: 'Bob', email: 'bob@example.org' }),
      await administrator(),
    ];
    const seenBy = async (token: string | null) => (await api.ask(person, { id: self.id }, token)).data.person;
    const all = { userName: 'Ada', email: 'ada@example.org', roles: [] };
    const open = { userName: 'Ada', email: null, roles: null };
    const seen = [await seenBy(self.token), await seenBy(boss.token), await seenBy(other.token), await seenBy(null)];
    expect(seen).toEqual([all, all, open, open]);
  });

  test('only administrators go through all people', async () => {
    const { token } = await registered();
    const source = '{ people { edges { node { userName } } } }';
    expect((await api.ask(source)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await api.ask(source, {}, token)).codes).toEqual(['FORBIDDEN']);
    const boss = await administrator();
    const names = ['Root1', 'Ada'].map((userName) => ({ node: { userName } }));
    expect((await api.ask(source, {}, boss.token)).data.people.edges).toEqual(names);
  });

  test('a password is in no input that is kept or fingerprinted, and in no document but as its hash', async () => {
    const { token, id } = await registered();
    await api.ask(signIn, { input: { userNameOrEmail: 'Ada', password: ada.password } });
    const input = { currentPassword: ada.password, newPassword: 'another horse' };
    await api.ask(changePassword, { input }, token);
    expect(api.sent.length).toBe(3);
    expect(JSON.stringify(api.sent.map((one) => one.input))).not.toContain('horse');
    expect(JSON.stringify(api.scenario.get(people, id))).not.toContain('horse');
  });

  test('who is not signed in is no viewer', async () => {
    expect(await api.ask('{ viewer { email } }')).toEqual({ data: { viewer: null }, codes: [], fields: [] });
  });
});
