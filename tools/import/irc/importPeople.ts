import type { ApiClient } from '../api/createApiClient.ts';
import { chunksOf } from '../chunksOf.ts';
import { forEachOf } from '../forEachOf.ts';
import type { ImportProgress } from '../ImportProgress.ts';
import type { ImportProblem } from './IrcPlan.ts';
import { CREATE_PEOPLE, PERSON_BY_USER_NAME, type PersonResult } from './operations.ts';
import { settled } from './settled.ts';
import { userNameOf } from './userNameOf.ts';

const PEOPLE_AT_ONCE = 100;

/** Makes a person for each nick, or finds the one that was made before. Returns their ids by nick; nicks that were refused are missing. */
export async function importPeople(
  client: ApiClient,
  nicks: readonly string[],
  options: {
    readonly concurrency: number;
    readonly progress: ImportProgress;
    readonly report: (problem: ImportProblem) => void;
  },
): Promise<ReadonlyMap<string, string>> {
  const persons = new Map<string, string>();
  let done = 0;
  await forEachOf(chunksOf(nicks, PEOPLE_AT_ONCE), options.concurrency, async (chunk) => {
    for (const result of await created(client, chunk)) {
      const id = result.person?.id ?? (await found(client, result));
      if (id !== null) persons.set(result.key, id);
      else {
        const { code, message } = result.refusal ?? { code: 'UNKNOWN', message: 'The person was not made.' };
        options.report({ item: result.key, code, message });
      }
    }
    done += chunk.length;
    options.progress.advance('people', done, nicks.length);
  });
  return persons;
}

async function created(client: ApiClient, nicks: readonly string[]): Promise<readonly PersonResult[]> {
  const people = nicks.map((nick) => ({ key: nick, userName: userNameOf(nick), displayName: nick }));
  // One key for all batches: what an item is known by is this and its own key, so a nick may come in another batch the next time.
  const input = { people, idempotencyKey: 'irc' };
  const { createPeople } = await settled(
    () => client.ask<{ createPeople: { results: readonly PersonResult[] } }>(CREATE_PEOPLE, { input }),
    (answer) => answer.createPeople.results,
  );
  return createPeople.results;
}

/** Whose name it is already: an import of long ago is not remembered as such. */
async function found(client: ApiClient, { key, refusal }: PersonResult): Promise<string | null> {
  if (refusal?.code !== 'USER_NAME_TAKEN') return null;
  const { personByUserName } = await client.ask<{ personByUserName: { id: string } | null }>(PERSON_BY_USER_NAME, {
    userName: userNameOf(key),
  });
  return personByUserName?.id ?? null;
}
