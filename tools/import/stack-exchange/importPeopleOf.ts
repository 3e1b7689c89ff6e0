import type { CreatePersonInput } from '@c18n/client/generated/documents';
import type { ImportParts } from '../ImportParts.ts';
import { importPeople } from '../importPeople.ts';
import type { Dump } from './Dump.ts';
import { planStranger, planUser, planVoter } from './planPeople.ts';
import { rowsOf } from './rowsOf.ts';
import type { Site } from './siteOf.ts';

export type SitePeople = {
  readonly folder: string;
  readonly site: Site;
  readonly dump: Dump;
  /** Makes Markdown of HTML. */
  readonly write: (html: string) => string;
};

/** So many are in memory at a time. */
const AT_ONCE = 2_000;

/** Makes a person for each user, for each who is no user any more, and for each synthetic voter. Returns their ids by key. */
export async function importPeopleOf(
  parts: ImportParts,
  { folder, site, dump, write }: SitePeople,
): Promise<ReadonlyMap<string, string>> {
  const persons = new Map<string, string>();
  const total = dump.counts.users + dump.strangers.size + dump.mostVotes;
  const progress: ImportParts['progress'] = {
    advance: (stage, done) => parts.progress.advance(stage, persons.size + done, total),
  };
  let waiting: CreatePersonInput[] = [];
  const flush = async () => {
    const made = await importPeople({ ...parts, progress }, `stack-exchange ${site.host}`, waiting);
    for (const [key, id] of made) persons.set(key, id);
    waiting = [];
  };
  for await (const row of rowsOf(folder, 'Users')) {
    waiting.push(planUser(site, row, write));
    if (waiting.length === AT_ONCE) await flush();
  }
  for (const [key, name] of dump.strangers) waiting.push(planStranger(site, key, name));
  for (let number = 0; number < dump.mostVotes; number++) waiting.push(planVoter(site, number));
  await flush();
  return persons;
}
