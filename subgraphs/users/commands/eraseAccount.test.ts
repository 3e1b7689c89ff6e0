import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { describe, expect, test } from 'vitest';
import { PersonDeactivated } from '../facts.ts';
import { credentials, people, sessionState, sessions } from '../views.ts';
import { changePassword } from './changePassword.ts';
import { eraseAccount } from './eraseAccount.ts';
import { INSTALLATION } from './grantFirstAdministrator.ts';
import { peopleWith, personCalled, sessionCalled } from './peopleForTests.ts';
import { reactivatePerson } from './reactivatePerson.ts';
import { recordErasure } from './recordErasure.ts';
import { signIn } from './signIn.ts';

const [ada, bob] = [personCalled('ada'), personCalled('bob')];
const proven = { personId: bob, credentialVersion: 1 };
const unproven = { personId: bob, credentialVersion: null };

const withBob = () => peopleWith({ ada: ['administrator'], bob: ['moderator'] });
const erasing = () => {
  const scenario = withBob();
  scenario.when(eraseAccount, proven, { actor: bob });
  return scenario;
};

describe('asking to be erased', () => {
  test('ends all sessions, and takes the password and the roles', () => {
    const scenario = erasing();
    const person = scenario.get(people, bob);
    expect(person).toMatchObject({ state: 'erasing', roles: [] });
    expect(scenario.get(credentials, bob)).toMatchObject({ passwordHash: null });
    const claims = { person: bob, session: sessionCalled('bob'), version: 1 };
    expect(sessionState(person, scenario.get(sessions, claims.session), claims)).toBe('ended');
  });

  test('needs the password that counts', () => {
    const refused = { refused: 'WRONG_PASSWORD', fields: ['password'] };
    expect(withBob().when(eraseAccount, { ...proven, credentialVersion: 2 }, { actor: bob })).toEqual(refused);
    expect(withBob().when(eraseAccount, unproven, { actor: bob })).toEqual(refused);
  });

  test('is not for others, administrators included', () => {
    const refused = { refused: 'WRONG_PASSWORD', fields: ['password'] };
    expect(withBob().when(eraseAccount, proven, { actor: ada })).toEqual(refused);
  });

  test('is for the installation without a password, also for somebody deactivated', () => {
    const scenario = withBob().given(bob, PersonDeactivated.state({ personId: bob, sessionVersion: 2 }));
    scenario.when(eraseAccount, unproven, { actor: INSTALLATION });
    expect(scenario.get(people, bob)).toMatchObject({ state: 'erasing', sessionVersion: 3 });
    const nobody = { ...unproven, personId: personCalled('carl') };
    expect(scenario.when(eraseAccount, nobody, { actor: INSTALLATION })).toEqual({
      ...{ refused: NOT_FOUND, fields: ['personId'] },
    });
  });

  test('again changes nothing, before it is done and after', () => {
    const scenario = erasing();
    expect(scenario.when(eraseAccount, unproven, { actor: INSTALLATION })).toEqual({ facts: [] });
    scenario.when(recordErasure, { personId: bob }, { actor: INSTALLATION });
    expect(scenario.when(eraseAccount, unproven, { actor: INSTALLATION })).toEqual({ facts: [] });
  });

  test('cannot be taken back, by a new session or password or by an administrator', () => {
    const by = { actor: bob };
    const session = { personId: bob, sessionId: sessionCalled('late'), credentialVersion: 1 };
    expect(erasing().when(signIn, session, by)).toEqual({ refused: 'WRONG_CREDENTIALS' });
    const another = { ...session, passwordHash: '$argon2id$new' };
    expect(erasing().when(changePassword, another, by)).toEqual({ refused: 'WRONG_PASSWORD' });
    const refused = { refused: 'ERASED', fields: ['personId'] };
    expect(erasing().when(reactivatePerson, { personId: bob }, { actor: ada })).toEqual(refused);
  });
});

describe('recording an erasure', () => {
  test('frees user name and email address', () => {
    const scenario = erasing();
    expect(scenario.when(recordErasure, { personId: bob }, { actor: INSTALLATION })).toMatchObject({
      frees: [
        { key: 'key of bob', owner: 'command of bob' },
        { key: 'key of bob@example.org', owner: 'command of bob' },
      ],
    });
    expect(scenario.get(people, bob)).toMatchObject({ state: 'erased', userNameKey: null, emailKey: null });
    expect(scenario.when(recordErasure, { personId: bob }, { actor: INSTALLATION })).toEqual({ facts: [] });
  });

  test('is for the installation, and for nobody whose erasure was not asked for', () => {
    expect(erasing().when(recordErasure, { personId: bob }, { actor: bob })).toEqual({ refused: 'NOT_ALLOWED' });
    const refused = { refused: 'NOT_REQUESTED', fields: ['personId'] };
    expect(withBob().when(recordErasure, { personId: bob }, { actor: INSTALLATION })).toEqual(refused);
  });
});
