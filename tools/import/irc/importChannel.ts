import { createHash } from 'node:crypto';
import { addMembers } from '../addMembers.ts';
import type { ApiClient } from '../api/createApiClient.ts';
import { batchesOf } from '../batchesOf.ts';
import type { ImportParts } from '../ImportParts.ts';
import type { ItemResult, Payload } from '../Payload.ts';
import { settled } from '../settled.ts';
import { sortableKey } from '../sortableKey.ts';
import type { Checkpoint, Checkpoints, Place } from './Checkpoints.ts';
import { createPlace } from './createPlace.ts';
import type { PlannedChannel, PlannedMessage } from './IrcPlan.ts';
import { ADD_COMMUNITY_MEMBERS, ADD_USER_GROUP_MEMBERS, IMPORT_MESSAGES, USER_GROUP } from './operations.ts';

type UserGroupFound = { readonly userGroup: { readonly lastMessageNumber: number } | null };
type CommunityJoined = { readonly addCommunityMembers: Payload };
type UserGroupJoined = { readonly addUserGroupMembers: Payload };

export type ImportChannelParts = ImportParts & {
  /** Persons' ids by nick. */
  readonly persons: ReadonlyMap<string, string>;
  readonly checkpoints: Checkpoints;
};

/**
 * Imports a channel: a community and a user-group, those who spoke as their members, and what they said, in its order: one batch
 * after the other, as a message may answer one of the batch before.
 */
export async function importChannel(parts: ImportChannelParts, channel: PlannedChannel): Promise<void> {
  const { persons, checkpoints, progress } = parts;
  const list = createHash('sha256')
    .update(JSON.stringify(channel.messages.map(({ key }) => key)))
    .digest('hex');
  const before = await presentIn(parts.client, checkpoints.get(channel.name));
  const place = before ?? (await createPlace(parts.client, channel.name));
  const { communityId, userGroupId } = place;
  let checkpoint: Checkpoint = { communityId, userGroupId, list, done: before?.list === list ? before.done : 0 };
  if (checkpoint.done === 0) await addSpeakers(parts, channel, checkpoint);
  // What was refused is decided anew the next time, by when who lacked may be a member: then the channel is sent again from its beginning.
  let isWhole = true;
  const keys = new Map(channel.messages.map(({ key, time }) => [key, sortableKey(time, key)]));
  for await (const chunk of batchesOf(channel.messages.slice(checkpoint.done))) {
    const known = chunk.filter(({ nick }) => persons.has(nick));
    isWhole &&= known.length === chunk.length;
    for (const { key, nick } of chunk.filter((one) => !known.includes(one))) {
      parts.report({ item: key, code: 'NO_AUTHOR', message: `There is no person for ${nick}.` });
    }
    for (const result of await importMessages(parts, checkpoint.userGroupId, known, keys)) {
      const problem = result.refusal ?? result.error ?? null;
      isWhole &&= problem === null;
      if (problem !== null) parts.report({ item: result.key, ...problem });
    }
    checkpoint = { ...checkpoint, done: checkpoint.done + chunk.length };
    await checkpoints.set(channel.name, isWhole ? checkpoint : { ...checkpoint, done: 0 });
    progress.advance(channel.name, checkpoint.done, channel.messages.length);
  }
}

/**
 * A checkpoint as far as it is true of the installation that is there now. Behind the same address there may be another one than before, or the
 * same as it was long ago, restored from a backup: of a user-group with fewer messages than are done none counts as done.
 */
async function presentIn(client: ApiClient, checkpoint: Checkpoint | null): Promise<Checkpoint | null> {
  if (checkpoint === null) return null;
  const { userGroup } = await client.ask<UserGroupFound>(USER_GROUP, { id: checkpoint.userGroupId });
  if (userGroup === null) return null;
  return userGroup.lastMessageNumber < checkpoint.done ? { ...checkpoint, done: 0 } : checkpoint;
}

/** Makes those who spoke members of both; who cannot be one of the community is not asked into the user-group. */
async function addSpeakers(parts: ImportChannelParts, { name, nicks }: PlannedChannel, place: Place): Promise<void> {
  const { client, persons } = parts;
  const { communityId, userGroupId } = place;
  const speakers = new Set(nicks);
  const members = await addMembers(parts, {
    stage: `members of ${name}`,
    members: new Map([...persons].filter(([nick]) => speakers.has(nick))),
    add: async (personIds) =>
      (await client.ask<CommunityJoined>(ADD_COMMUNITY_MEMBERS, { input: { communityId, personIds } }))
        .addCommunityMembers,
  });
  await addMembers(parts, {
    ...{ stage: `members of the user-group of ${name}`, members },
    add: async (personIds) =>
      (await client.ask<UserGroupJoined>(ADD_USER_GROUP_MEMBERS, { input: { userGroupId, personIds } }))
        .addUserGroupMembers,
  });
}

async function importMessages(
  { client, persons }: ImportChannelParts,
  conversationId: string,
  chunk: readonly PlannedMessage[],
  keys: ReadonlyMap<string, string>,
): Promise<readonly ItemResult[]> {
  const messages = chunk.map(({ key, nick, time, text, replyToKey }) => ({
    ...{ key: keys.get(key), authorId: persons.get(nick), occurredAt: new Date(time).toISOString(), text },
    replyToKey: replyToKey === null ? null : keys.get(replyToKey),
  }));
  const { importMessages } = await settled(
    () =>
      client.ask<{ importMessages: { results: readonly ItemResult[] } }>(IMPORT_MESSAGES, {
        input: { conversationId, messages },
      }),
    (answer) => answer.importMessages.results,
  );
  // The report names the line, which says more than the key that was sent for it.
  const lines = new Map(chunk.map(({ key }) => [keys.get(key), key]));
  return importMessages.results.map((result) => ({ ...result, key: lines.get(result.key) ?? result.key }));
}
