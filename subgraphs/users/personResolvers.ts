import { isAllowed } from '@c18n/platform/authorisation/policy';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { PersonResolvers } from './generated/resolverTypes.ts';
import { namesOf } from './roleNames.ts';
import { type PersonDocument, people, type StoredPerson, standingsOf } from './views.ts';

const states = {
  active: 'ACTIVE',
  deactivated: 'DEACTIVATED',
  erasing: 'ERASING',
  erased: 'ERASED',
} as const satisfies Readonly<Record<PersonDocument['state'], string>>;

/** What everybody sees of a person, and what only they and administrators see. */
export const personResolvers: PersonResolvers = {
  __resolveReference: ({ id }, { views }) => views.one(people, id),
  userName: (person, _args, { words }) => words.open(person.id, person.userName),
  displayName: (person, _args, { words }) => words.open(person.id, person.displayName),
  about: (person, _args, { words }) => words.open(person.id, person.about),
  location: (person, _args, { words }) => words.open(person.id, person.location),
  languages: async (person, _args, { words }) => (await words.open(person.id, person.languages))?.split(' ') ?? [],
  state: ({ state }) => states[state],
  email: async (person, _args, context) =>
    (await seesPrivate(context, person)) ? context.words.open(person.id, person.email) : null,
  roles: async (person, _args, context) => ((await seesPrivate(context, person)) ? namesOf(person.roles) : null),
};

async function seesPrivate({ viewer, views }: SubgraphContext, person: StoredPerson): Promise<boolean> {
  if (viewer === null) return false;
  if (viewer.person === person.id) return true;
  return isAllowed('administerPeople', standingsOf(await views.one(people, viewer.person)));
}
