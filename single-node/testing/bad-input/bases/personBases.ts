import { Actor } from '../../Actor.ts';
import { claimsOf } from '../../forgeToken.ts';
import type { Things } from '../../Things.ts';
import type { Base } from '../Base.ts';
import { keepers } from '../keepers.ts';
import { type MutationTables, mutationBase } from '../mutationBase.ts';

const PERSON = 'person { userName displayName about location languages }';
const profile = (unique: string) => ({
  ...{ userName: `name-${unique}`, displayName: 'Somebody', about: 'about', location: 'somewhere', languages: ['en'] },
});
/** What comes back of a profile, and how. @param input where it is in the input @param payload where it is in the payload */
const profileTables = (input: string, payload: string): MutationTables => {
  const within = <Value>(table: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(table).map(([name, value]) => [`${input}${name}`, value]));
  const fields = ['userName', 'displayName', 'about', 'location', 'languages[]'];
  return {
    reads: within(Object.fromEntries(fields.map((name) => [name, `${payload}.${name}`]))),
    kept: within({ about: keepers.emptyIsNull, location: keepers.emptyIsNull }),
    most: within({ userName: 40, displayName: 100, about: 5_000, location: 200 }),
  };
};
const registration = profileTables('', 'person');
const batch = profileTables('people[].', 'results[].person');

const bob = ({ bob: by }: Things) => by;
const somebody = ({ url }: Things, unique: string) => Actor.register(url, `once-${unique}`);
/** Somebody whom it matters not to lose. */
const expendable = ({ members }: Things) => ({ personId: members[0] });

/** What can be done to people. */
export const personBases: readonly Base[] = [
  mutationBase(
    'register',
    (_things, unique) => ({ ...profile(unique), email: `${unique}@example.org`, password: 'a good password' }),
    { ...registration, select: PERSON, most: { ...registration.most, email: 254, password: 200 } },
  ),
  mutationBase('updateProfile', (_things, unique) => profile(unique), {
    ...registration,
    by: bob,
    select: PERSON,
    alone: true,
  }),
  mutationBase(
    'createPeople',
    (_things, unique) => ({
      people: [
        { ...profile(unique), key: unique, email: `${unique}@example.org`, registeredAt: '2020-02-02T02:02:02.000Z' },
      ],
    }),
    {
      outcome: `results { key outcome { state } refusal { code } ${PERSON.replace('{', '{ email registeredAt')} }`,
      reads: {
        ...batch.reads,
        ...{ 'people[].key': 'results[].key', 'people[].email': 'results[].person.email' },
        'people[].registeredAt': 'results[].person.registeredAt',
      },
      kept: { ...batch.kept, 'people[].registeredAt': (time) => new Date(time).toISOString() },
      most: { ...batch.most, 'people[].key': 200, 'people[].email': 254 },
    },
  ),
  mutationBase('signIn', () => ({ userNameOrEmail: 'eve@example.org', password: 'password of eve' })),
  mutationBase('signOut', (_things, _unique, by) => ({ sessionId: claimsOf(String(by.token)).jti }), {
    by: somebody,
    outcome: 'outcome { state }',
  }),
  mutationBase(
    'changePassword',
    (_things, unique) => ({ currentPassword: `password of once-${unique}`, newPassword: 'another password' }),
    { by: somebody, most: { newPassword: 200 } },
  ),
  mutationBase('eraseAccount', (_things, unique) => ({ password: `password of once-${unique}` }), { by: somebody }),
  mutationBase('grantRole', (things) => ({ ...expendable(things), role: 'ANALYST' })),
  mutationBase('revokeRole', (things) => ({ ...expendable(things), role: 'ANALYST' })),
  mutationBase('deactivatePerson', expendable),
  mutationBase('reactivatePerson', expendable),
  mutationBase('revokeSessions', expendable),
];
