import { keyReused } from '@c18n/platform/domain/keyReused';
import { Scenario } from '@c18n/platform/domain/Scenario';
import { describe, expect, test } from 'vitest';
import { ErasureRequested, PersonDeactivated, PersonErased } from '../facts.ts';
import { credentials, people, sessionState, sessions, views } from '../views.ts';
import { personCalled, sessionCalled } from './peopleForTests.ts';
import { register } from './register.ts';

const ada = personCalled('ada');
const input = {
  ...{ personId: ada, sessionId: sessionCalled('ada'), userName: 'Ada', userNameKey: 'n', displayName: 'Ada L.' },
  ...{
    email: 'Ada@example.org',
    emailKey: 'e',
    about: null,
    location: 'London',
    languages: 'en',
    passwordHash: '$argon2id$1',
  },
};
const anonymous = { actor: 'anonymous', time: 7_000, id: 'command-of-ada' };

describe('registering', () => {
  test('makes an active person without roles, who is signed in', () => {
    const scenario = new Scenario(views);
    scenario.when(register, input, anonymous);
    const person = scenario.get(people, ada);
    expect(person).toMatchObject({ userName: 'Ada', email: 'Ada@example.org', location: 'London', about: null });
    expect(person).toMatchObject({ roles: [], state: 'active', registeredAt: 7_000, lastSignedInAt: 7_000 });
    const session = scenario.get(sessions, sessionCalled('ada'));
    const claims = { person: ada, session: sessionCalled('ada'), version: 1 };
    expect(sessionState(person, session, claims)).toBe('valid');
  });

  test('keeps the password apart from the person', () => {
    const scenario = new Scenario(views);
    scenario.when(register, input, anonymous);
    expect(scenario.get(credentials, ada)).toMatchObject({ passwordHash: '$argon2id$1', version: 1 });
    expect(JSON.stringify(scenario.get(people, ada))).not.toContain('argon2id');
  });

  test('claims user name and email address, so that the second of two at once is refused', () => {
    const decision = new Scenario(views).when(register, input, anonymous);
    expect(decision).toMatchObject({
      claims: [
        { key: 'n', refusal: 'USER_NAME_TAKEN', fields: ['userName'] },
        { key: 'e', refusal: 'EMAIL_TAKEN', fields: ['email'] },
      ],
    });
  });

  test('remembers the command that owns the claims, so that they can be freed', () => {
    const scenario = new Scenario(views);
    scenario.when(register, input, anonymous);
    const owners = { userNameKey: 'n', userNameOwner: 'command-of-ada', emailKey: 'e', emailOwner: 'command-of-ada' };
    expect(scenario.get(people, ada)).toMatchObject(owners);
  });

  const deactivation = PersonDeactivated.state({ personId: ada, sessionVersion: 2 });
  const erasure = [ErasureRequested.state({ personId: ada, sessionVersion: 2 }), PersonErased.state({ personId: ada })];
  test.each([
    ['active', []],
    ['deactivated', [deactivation]],
    ['erasing', erasure.slice(0, 1)],
    ['erased', erasure],
  ])('again when its key is forgotten leaves a person %s', (state, since) => {
    const scenario = new Scenario(views);
    scenario.when(register, input, anonymous);
    scenario.given(ada, ...since);
    const before = [scenario.get(people, ada), scenario.get(credentials, ada)];
    const again = { ...input, passwordHash: '$argon2id$2' };
    expect(scenario.when(register, again, { ...anonymous, time: 9_000 })).toEqual(keyReused());
    expect([scenario.get(people, ada), scenario.get(credentials, ada)]).toEqual(before);
    expect(before).toMatchObject([{ state }, {}]);
  });

  test.each(['admin', 'ADMIN', 'Ａｄｍｉｎ', 'c18n'])('refuses the reserved name %s', (userName) => {
    const decision = new Scenario(views).when(register, { ...input, userName }, anonymous);
    expect(decision).toEqual({ refused: 'USER_NAME_RESERVED', fields: ['userName'] });
  });

  test('seals everything that is the person’s under their own key', () => {
    const sealed = ['userName', 'email', 'displayName', 'about', 'location', 'languages', 'passwordHash'];
    expect([...register.personalFields].sort()).toEqual(sealed.sort());
    expect(register.wordsOf(register.schema.parse(input), 'anonymous')).toBe(ada);
  });

  test.each([
    ['userName', 'ab'],
    ['userName', 'a b c'],
    ['userName', 'ada@home'],
    ['userName', '-ada'],
    ['userName', 'a\u200bda'],
    ['userName', 'a'.repeat(41)],
    ['email', 'ada'],
    ['email', 'ada@localhost'],
    ['email', 'ada @example.org'],
    ['email', `${'a'.repeat(65)}@example.org`],
    ['displayName', ' '],
    ['displayName', 'Ada\nL.'],
    ['about', 'a'.repeat(5_001)],
    ['languages', 'en  de'],
    ['languages', 'english!'],
    ['languages', Array(21).fill('en').join(' ')],
    ['passwordHash', 'secret'],
    ['personId', 'person_1'],
  ])('does not take the %s %j', (field, value) => {
    const result = register.schema.safeParse({ ...input, [field]: value });
    expect(result.error?.issues.map(({ path }) => path)).toEqual([[field]]);
  });

  test.each(['Ada.Lovelace', '阿达洛', 'José_1', '3x3'])('takes the user name %s', (userName) => {
    expect(register.schema.safeParse({ ...input, userName }).success).toBe(true);
  });
});
