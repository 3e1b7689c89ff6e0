import { NOT_FOUND } from '@c18n/platform/domain/notFound';
import { describe, expect, test } from 'vitest';
import { PersonDeactivated } from '../facts.ts';
import { people } from '../views.ts';
import { peopleWith, personCalled } from './peopleForTests.ts';
import { updateProfile } from './updateProfile.ts';

const personId = personCalled('ada');
const nothing = {
  ...{ personId, expectedVersion: null, userName: null, userNameKey: null },
  ...{ displayName: null, about: null, location: null, languages: null, cleared: [] },
};
const by = { actor: personId, id: 'command-of-change' };

describe('updating the profile', () => {
  test('changes what is given and nothing else', () => {
    const scenario = peopleWith({ ada: [] });
    scenario.when(updateProfile, { ...nothing, displayName: 'Ada L.', languages: 'en' }, by);
    const after = { displayName: 'Ada L.', languages: 'en', about: 'Likes trains', location: 'Bern', userName: 'ada' };
    expect(scenario.get(people, personId)).toMatchObject(after);
  });

  test('clears what is named and nothing else', () => {
    const scenario = peopleWith({ ada: [] });
    scenario.when(updateProfile, { ...nothing, cleared: ['about', 'languages'] }, by);
    expect(scenario.get(people, personId)).toMatchObject({ about: null, location: 'Bern', languages: null });
  });

  test('neither takes an empty display name nor clears it', () => {
    expect(updateProfile.schema.safeParse({ ...nothing, displayName: '' }).success).toBe(false);
    expect(updateProfile.schema.safeParse({ ...nothing, cleared: ['displayName'] }).success).toBe(false);
  });

  test('with nothing changes nothing', () => {
    expect(peopleWith({ ada: [] }).when(updateProfile, nothing, by)).toEqual({ facts: [] });
  });

  test('is refused where the profile was changed since', () => {
    const scenario = peopleWith({ ada: [] });
    scenario.when(updateProfile, { ...nothing, expectedVersion: 1, about: 'one' }, by);
    const second = scenario.when(updateProfile, { ...nothing, expectedVersion: 1, about: 'two' }, by);
    expect(second).toEqual({ refused: 'VERSION_OUTDATED', fields: ['expectedVersion'] });
    expect(scenario.get(people, personId)).toMatchObject({ about: 'one', profileVersion: 2 });
  });

  test('moves the claim with the user name', () => {
    const scenario = peopleWith({ ada: [] });
    const decision = scenario.when(updateProfile, { ...nothing, userName: 'Countess', userNameKey: 'c' }, by);
    expect(decision).toMatchObject({
      claims: [{ key: 'c', refusal: 'USER_NAME_TAKEN', fields: ['userName'] }],
      frees: [{ key: 'key of ada', owner: 'command of ada' }],
    });
    const person = { userName: 'Countess', userNameKey: 'c', userNameOwner: 'command-of-change' };
    expect(scenario.get(people, personId)).toMatchObject(person);
  });

  test('keeps the claim of a user name that is only cased differently', () => {
    const scenario = peopleWith({ ada: [] });
    const decision = scenario.when(updateProfile, { ...nothing, userName: 'ADA', userNameKey: 'key of ada' }, by);
    expect(decision).not.toHaveProperty('claims');
    expect(decision).not.toHaveProperty('frees');
    expect(scenario.get(people, personId)).toMatchObject({ userName: 'ADA', userNameOwner: 'command of ada' });
  });

  test('frees with its next change the claim that a change took', () => {
    const scenario = peopleWith({ ada: [] });
    scenario.when(updateProfile, { ...nothing, userName: 'Countess', userNameKey: 'c' }, by);
    const back = scenario.when(
      updateProfile,
      { ...nothing, userName: 'ada', userNameKey: 'key of ada' },
      { actor: personId },
    );
    expect(back).toMatchObject({ frees: [{ key: 'c', owner: 'command-of-change' }] });
  });

  test('counts as one change where name and words change together', () => {
    const scenario = peopleWith({ ada: [] });
    scenario.when(updateProfile, { ...nothing, userName: 'Countess', userNameKey: 'c', about: 'new' }, by);
    expect(scenario.get(people, personId)).toMatchObject({ profileVersion: 2, about: 'new', userName: 'Countess' });
  });

  test('refuses a reserved name', () => {
    const decision = peopleWith({ ada: [] }).when(
      updateProfile,
      { ...nothing, userName: 'Root', userNameKey: 'r' },
      by,
    );
    expect(decision).toEqual({ refused: 'USER_NAME_RESERVED', fields: ['userName'] });
  });

  test('is refused to a deactivated person', () => {
    const scenario = peopleWith({ ada: [] }).given(personId, PersonDeactivated.state({ personId, sessionVersion: 2 }));
    expect(scenario.when(updateProfile, { ...nothing, about: 'x' }, by)).toEqual({ refused: 'DEACTIVATED' });
  });

  test('does not touch the profile of another', () => {
    const decision = peopleWith({ ada: [], bob: ['administrator'] }).when(
      updateProfile,
      { ...nothing, about: 'x' },
      { actor: personCalled('bob') },
    );
    expect(decision).toEqual({ refused: NOT_FOUND, fields: ['personId'] });
  });
});
