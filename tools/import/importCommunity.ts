import { AddCommunityMembersDocument, CreateCommunityDocument } from '@c18n/client/generated/documents';
import { addMembers } from './addMembers.ts';
import { run } from './api/run.ts';
import { communityNameOf } from './communityNameOf.ts';
import type { ImportParts } from './ImportParts.ts';
import { keyOf } from './keyOf.ts';
import { requireDone } from './requireDone.ts';
import { settled } from './settled.ts';

export type PlannedCommunity = {
  /** Tells it apart from all others that are imported; for ever. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
  /** Persons' ids by what they are called where they come from. */
  readonly members: ReadonlyMap<string, string>;
};

/** Makes a community that the importer owns, or finds the one that was made before, and makes people its members. Returns its id. */
export async function importCommunity(parts: ImportParts, planned: PlannedCommunity): Promise<string> {
  const { client } = parts;
  const { key, name, description, tags, members } = planned;
  const input = { name: communityNameOf(name), description, tags, idempotencyKey: keyOf(key) };
  const { createCommunity } = await settled(
    () => run(client, CreateCommunityDocument, { input }),
    (answer) => [answer.createCommunity],
  );
  const communityId = requireDone(createCommunity).community?.id ?? '';
  const add = async (personIds: readonly string[]) =>
    (await run(client, AddCommunityMembersDocument, { input: { communityId, personIds } })).addCommunityMembers;
  await addMembers(parts, { stage: `members of ${name}`, members, add });
  return communityId;
}
