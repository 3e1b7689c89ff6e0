import {
  CreatePeopleDocument,
  type CreatePeopleMutation,
  type CreatePersonInput,
  PersonByUserNameDocument,
} from '@c18n/client/generated/documents';
import type { ApiClient } from './api/createApiClient.ts';
import { run } from './api/run.ts';
import { chunksOf } from './chunksOf.ts';
import { forEachOf } from './forEachOf.ts';
import type { ImportParts } from './ImportParts.ts';
import { keyOf } from './keyOf.ts';
import { settled } from './settled.ts';

const PEOPLE_AT_ONCE = 100;

type PersonResult = CreatePeopleMutation['createPeople']['results'][number];

/**
 * Makes people, or finds those that were made before. Returns their ids by key; whoever was refused is missing.
 *
 * @param from one name for all that comes from one place: what somebody is known by is this and their own key, so they may come in another
 *   batch the next time
 */
export async function importPeople(
  { client, concurrency, progress, report }: ImportParts,
  from: string,
  people: readonly CreatePersonInput[],
): Promise<ReadonlyMap<string, string>> {
  const persons = new Map<string, string>();
  let done = 0;
  await forEachOf(chunksOf(people, PEOPLE_AT_ONCE), concurrency, async (chunk) => {
    const results = await created(client, from, chunk);
    for (const [index, { key, userName }] of chunk.entries()) {
      const result = results[index];
      const id = result?.person?.id ?? (await found(client, result, userName));
      if (id !== null) persons.set(key, id);
      else {
        const { code, message } = result?.refusal ?? { code: 'UNKNOWN', message: 'The person was not made.' };
        report({ item: key, code, message });
      }
    }
    done += chunk.length;
    progress.advance('people', done, people.length);
  });
  return persons;
}

async function created(
  client: ApiClient,
  from: string,
  people: readonly CreatePersonInput[],
): Promise<readonly PersonResult[]> {
  const keyed = people.map((person) => ({ ...person, key: keyOf(person.key) }));
  const { createPeople } = await settled(
    () => run(client, CreatePeopleDocument, { input: { people: keyed, idempotencyKey: from } }),
    (answer) => answer.createPeople.results,
  );
  return createPeople.results;
}

/** Whose name it is already: an import of long ago is not remembered as such. */
async function found(client: ApiClient, result: PersonResult | undefined, userName: string): Promise<string | null> {
  if (result?.refusal?.code !== 'USER_NAME_TAKEN') return null;
  const { personByUserName } = await run(client, PersonByUserNameDocument, { userName });
  return personByUserName?.id ?? null;
}
