import { describe, expect, test } from 'vitest';
import { ErasureRequested, PersonDeactivated, PersonErased, RoleGranted } from '../facts.ts';
import { credentials, people } from '../views.ts';
import { createPerson } from './createPerson.ts';
import { peopleWith, personCalled } from './peopleForTests.ts';

const item = {
  ...{ personId: personCalled('new'), userName: 'Newton', userNameKey: 'n', displayName: 'Isaac' },
  ...{ email: null, emailKey: null, about: null, location: null, languages: null, registeredAt: 1_000 },
};

describe('creating a person', () => {
  test.each(['administrator', 'importer'] as const)('is for the %s', (role) => {
    const scenario = peopleWith({ ada: [role] });
    scenario.when(createPerson, item, { actor: personCalled('ada'), time: 9_000 });
    expect(scenario.get(people, personCalled('new'))).toMatchObject({ registeredAt: 1_000, lastSignedInAt: null });
  });

  test.each([[[]], [['analyst', 'moderator']]] as const)('is not for somebody with the roles %j', (roles) => {
    const decision = peopleWith({ ada: roles }).when(createPerson, item, { actor: personCalled('ada'), time: 9_000 });
    expect(decision).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('is not for somebody who is no person', () => {
    const decision = peopleWith({}).when(createPerson, item, { actor: 'anonymous', time: 9_000 });
    expect(decision).toEqual({ refused: 'NOT_ALLOWED' });
  });

  test('leaves them without a password', () => {
    const scenario = peopleWith({ ada: ['importer'] });
    scenario.when(createPerson, item, { actor: personCalled('ada'), time: 9_000 });
    expect(scenario.get(credentials, personCalled('new'))?.passwordHash).toBeNull();
  });

  test('claims only what there is', () => {
    const by = { actor: personCalled('ada'), time: 9_000 };
    const without = peopleWith({ ada: ['importer'] }).when(createPerson, item, by);
    expect(without).toMatchObject({ claims: [{ key: 'n', refusal: 'USER_NAME_TAKEN' }] });
    const address = { email: 'i@example.org', emailKey: 'e' };
    const withAddress = peopleWith({ ada: ['importer'] }).when(createPerson, { ...item, ...address }, by);
    expect(withAddress).toMatchObject({ claims: [{ key: 'n' }, { key: 'e', refusal: 'EMAIL_TAKEN' }] });
  });

  test('registers now where no time is given', () => {
    const scenario = peopleWith({ ada: ['importer'] });
    scenario.when(createPerson, { ...item, registeredAt: null }, { actor: personCalled('ada'), time: 9_000 });
    expect(scenario.get(people, personCalled('new'))?.registeredAt).toBe(9_000);
  });

  test('refuses a time that is still to come', () => {
    const by = { actor: personCalled('ada'), time: 9_000 };
    const decision = peopleWith({ ada: ['importer'] }).when(createPerson, { ...item, registeredAt: 9_001 }, by);
    expect(decision).toEqual({ refused: 'TIME_AHEAD', fields: ['registeredAt'] });
  });

  const personId = item.personId;
  const erasure = [ErasureRequested.state({ personId, sessionVersion: 2 }), PersonErased.state({ personId })];
  test.each([
    ['active', [RoleGranted.state({ personId, role: 'moderator', roles: ['moderator'] })]],
    ['deactivated', [PersonDeactivated.state({ personId, sessionVersion: 2 })]],
    ['erasing', erasure.slice(0, 1)],
    ['erased', erasure],
  ])('again when its key is forgotten leaves them %s', (state, since) => {
    const scenario = peopleWith({ ada: ['importer'] });
    const by = { actor: personCalled('ada'), time: 9_000 };
    scenario.when(createPerson, item, by);
    scenario.given(personId, ...since);
    const before = scenario.get(people, personId);
    expect(scenario.when(createPerson, item, by)).toEqual({ facts: [] });
    expect(scenario.get(people, personId)).toEqual(before);
    expect(before?.state).toBe(state);
  });

  test('refuses a reserved name', () => {
    const by = { actor: personCalled('ada'), time: 9_000 };
    const decision = peopleWith({ ada: ['importer'] }).when(createPerson, { ...item, userName: 'Support' }, by);
    expect(decision).toEqual({ refused: 'USER_NAME_RESERVED', fields: ['userName'] });
  });
});
