import { AddCommunityMembersDocument, CreateCommunityDocument } from '@c18n/client/generated/documents';
import { run } from './api/run.ts';
import { chunksOf } from './chunksOf.ts';
import { forEachOf } from './forEachOf.ts';
import type { ImportParts } from './ImportParts.ts';
import type { Payload } from './Payload.ts';
import { settled } from './settled.ts';

const MEMBERS_AT_ONCE = 40;

export type PlannedCommunity = {
  /** Tells it apart from all others that are imported; for ever. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** Persons' ids. */
  readonly members: Iterable<string>;
};

/** Makes a community that the importer owns, or finds the one that was made before, and makes people its members. Returns its id. */
export async function importCommunity(parts: ImportParts, planned: PlannedCommunity): Promise<string> {
  const { client, concurrency, progress } = parts;
  const { key, name, description, tags, members } = planned;
  const input = { name: name.padEnd(3, '-'), description, tags, idempotencyKey: key };
  const { createCommunity } = await settled(
    () => run(client, CreateCommunityDocument, { input }),
    (answer) => [answer.createCommunity],
  );
  const communityId = done(createCommunity).community?.id ?? '';
  const ids = [...new Set(members)];
  let added = 0;
  await forEachOf(chunksOf(ids, MEMBERS_AT_ONCE), concurrency, async (personIds) => {
    const { addCommunityMembers } = await settled(
      () => run(client, AddCommunityMembersDocument, { input: { communityId, personIds } }),
      (answer) => [answer.addCommunityMembers],
    );
    done(addCommunityMembers);
    added += personIds.length;
    progress.advance(`members of ${name}`, added, ids.length);
  });
  return communityId;
}

/** What the import cannot go on without. @throws Error where it is refused */
function done<Answer extends Payload>(answer: Answer): Answer {
  const { refusal } = answer;
  if (refusal !== null) throw new Error(`refused: ${refusal.message} (${refusal.code})`);
  return answer;
}
