import {
  CreatePeopleDocument,
  type CreatePeopleMutation,
  type CreatePersonInput,
} from '@c18n/client/generated/documents';
import { ToolError } from '../ToolError.ts';
import { ApiError } from './api/ApiError.ts';
import type { ApiClient } from './api/createApiClient.ts';
import { run } from './api/run.ts';
import { chunksOf } from './chunksOf.ts';
import { forEachOf } from './forEachOf.ts';
import type { ImportParts } from './ImportParts.ts';
import type { ImportProblem } from './ImportProblem.ts';
import { keyOf } from './keyOf.ts';
import { settled } from './settled.ts';

const PEOPLE_AT_ONCE = 100;

type PersonResult = CreatePeopleMutation['createPeople']['results'][number];

/**
 * Makes people, or finds those that were made before. Returns their ids by key; whoever was refused is missing. Who has a user name is never
 * taken for who comes in under it: anybody can have registered it before.
 *
 * @param from one name for all that comes from one place: what somebody is known by is this and their own key, so they may come in another
 *   batch the next time
 * @throws ApiError; ToolError where somebody was made as another less than 30 days ago
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
      const id = result?.person?.id ?? null;
      if (id !== null) persons.set(key, id);
      else report({ item: key, ...obstacleOf(result, userName) });
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
    () => run(client, CreatePeopleDocument, { input: { people: keyed, idempotencyKey: from } }).catch(explain),
    (answer) => answer.createPeople.results,
  );
  return createPeople.results;
}

/** @throws ToolError in place of a sentence about keys; otherwise what is given */
function explain(error: unknown): never {
  if (!(error instanceof ApiError && error.codes.includes('IDEMPOTENCY_KEY_REUSED'))) throw error;
  throw new ToolError(
    'people of this archive were imported less than 30 days ago as other than they are now: the archive has changed, or this tool has; go on with those of then, or after 30 days',
  );
}

/** Why somebody was not made. */
function obstacleOf(result: PersonResult | undefined, userName: string): Omit<ImportProblem, 'item'> {
  const { code, message } = result?.refusal ?? { code: 'UNKNOWN', message: 'The person was not made.' };
  if (code !== 'USER_NAME_TAKEN') return { code, message };
  return { code, message: `Somebody else has the user name ${userName}: nothing is imported in their name.` };
}
