import { chunksOf } from './chunksOf.ts';
import { forEachOf } from './forEachOf.ts';
import type { ImportParts } from './ImportParts.ts';
import type { Payload } from './Payload.ts';
import { requireDone } from './requireDone.ts';
import { settled } from './settled.ts';

const MEMBERS_AT_ONCE = 40;

export type AddMembersOptions = {
  /** What is told of how far it is: `members of pond`. */
  readonly stage: string;
  /** Persons' ids by what they are called where they come from. */
  readonly members: ReadonlyMap<string, string>;
  /** Adds persons, all or none. */
  readonly add: (personIds: readonly string[]) => Promise<Payload>;
};

/**
 * Makes people members of something. Who is deactivated is reported and keeps no other back. Returns those who are members now.
 *
 * @throws Error where it is refused for another reason
 */
export async function addMembers(
  { concurrency, progress, report }: Pick<ImportParts, 'concurrency' | 'progress' | 'report'>,
  { stage, members, add }: AddMembersOptions,
): Promise<ReadonlyMap<string, string>> {
  const refused = new Set<string>();
  const addAll = async (chunk: readonly (readonly [string, string])[]): Promise<void> => {
    const send = () => add(chunk.map(([, personId]) => personId));
    const { refusal } = await settled(send, (one) => [one]).then(onlyDeactivated);
    if (refusal === null) return;
    const [[name] = [''], ...others] = chunk;
    if (others.length > 0) {
      for (const one of chunk) await addAll([one]);
      return;
    }
    refused.add(name);
    report({ item: name, ...refusal });
  };
  let done = 0;
  await forEachOf(chunksOf([...members], MEMBERS_AT_ONCE), concurrency, async (chunk) => {
    await addAll(chunk);
    done += chunk.length;
    progress.advance(stage, done, members.size);
  });
  return new Map([...members].filter(([name]) => !refused.has(name)));
}

function onlyDeactivated(answer: Payload): Payload {
  return answer.refusal?.code === 'PERSON_DEACTIVATED' ? answer : requireDone(answer);
}
