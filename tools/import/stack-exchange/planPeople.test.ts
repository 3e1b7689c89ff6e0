import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planStranger, planUser, planVoter } from './planPeople.ts';
import { siteOf } from './siteOf.ts';

const USER_NAME = /^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/;
const site = siteOf('beans.stackexchange.com');
const write = (html: string) => html;

describe('a user', () => {
  test('becomes a person who registered when they did', () => {
    const row = { Id: '2', DisplayName: ' Nadia\n', Location: 'Tromsø', CreationDate: '2019-01-02T08:00:00.123' };
    expect(planUser(site, row, write)).toEqual({
      ...{ key: 'user 2', userName: 'se.beans.2', displayName: 'Nadia', location: 'Tromsø' },
      registeredAt: '2019-01-02T08:00:00.123Z',
    });
  });

  test('who has more to tell than fits is cut short', () => {
    const row = {
      Id: '2',
      DisplayName: '𝒩'.repeat(101),
      AboutMe: 'a'.repeat(5_001),
      CreationDate: '2019-01-02T08:00:00',
    };
    const { about, displayName } = planUser(site, row, write);
    expect([[...(about ?? '')].length, [...displayName].length]).toEqual([5_000, 100]);
  });
});

test('who is no user any more has the name that was left', () => {
  expect(planStranger(site, 'deleted user user77', 'user77')).toMatchObject({ displayName: 'user77' });
  expect(planStranger(site, 'deleted user', '')).toMatchObject({ displayName: 'deleted user' });
});

// Found among 57,000: in 32 bits of SHA-256 they are one.
test('those who are no users any more are told apart, also where the hashes of their names begin alike', () => {
  const [one, other] = ['user15443', 'user57353'].map(
    (name) => planStranger(site, `deleted user ${name}`, name).userName,
  );
  expect(one).toMatch(/^se\.beans\.gone-[0-9a-f]{13}$/);
  expect(one).not.toBe(other);
});

test('a synthetic voter can be told from people', () => {
  const { displayName, about, email } = planVoter(site, 0);
  expect([displayName, email]).toEqual(['Synthetic voter 1', undefined]);
  expect(about).toContain('Nobody');
});

test('every site and everybody has a user name of their own that is accepted', () => {
  const label = fc.string({ unit: fc.constantFrom(...'ab1-'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(label, label, fc.nat(9_999_999), (one, other, id) => {
      const names = [one, other].map((host) => siteOf(`${host}.stackexchange.com`));
      for (const named of names) {
        for (const { userName } of [planVoter(named, id), planStranger(named, `${id}`, '')])
          expect(userName).toMatch(USER_NAME);
      }
      if (one !== other) expect(names[0]?.name).not.toBe(names[1]?.name);
    }),
    {
      examples: [
        ['a-', 'a', 1],
        ['a'.repeat(18), 'a'.repeat(19), 1],
      ],
    },
  );
  expect(siteOf('meta.stackoverflow.com').name).toMatch(/^meta-stacko-[0-9a-f]{6}$/);
});
