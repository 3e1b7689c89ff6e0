import { createHash } from 'node:crypto';
import type { ApiClient } from '../api/createApiClient.ts';
import { batchesOf } from '../batchesOf.ts';
import { chunksOf } from '../chunksOf.ts';
import { forEachOf } from '../forEachOf.ts';
import type { ImportParts } from '../ImportParts.ts';
import type { ItemResult, Payload } from '../Payload.ts';
import { settled } from '../settled.ts';
import { sortableKey } from '../sortableKey.ts';
import type { Checkpoint, Checkpoints } from './Checkpoints.ts';
import type { PlannedChannel, PlannedMessage } from './IrcPlan.ts';
import {
  ADD_COMMUNITY_MEMBERS,
  ADD_USER_GROUP_MEMBERS,
  CREATE_COMMUNITY,
  CREATE_USER_GROUP,
  IMPORT_MESSAGES,
} from './operations.ts';

const MEMBERS_AT_ONCE = 40;

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
  const before = checkpoints.get(channel.name);
  const place = before ?? (await createPlace(parts.client, channel.name));
  let checkpoint: Checkpoint = { ...place, list, done: before?.list === list ? before.done : 0 };
  if (checkpoint.done === 0) await addMembers(parts, channel, checkpoint);
  const keys = new Map(channel.messages.map(({ key, time }) => [key, sortableKey(time, key)]));
  for await (const chunk of batchesOf(channel.messages.slice(checkpoint.done))) {
    const known = chunk.filter(({ nick }) => persons.has(nick));
    for (const { key, nick } of chunk.filter((one) => !known.includes(one))) {
      parts.report({ item: key, code: 'NO_AUTHOR', message: `There is no person for ${nick}.` });
    }
    for (const result of await importMessages(parts, checkpoint.userGroupId, known, keys)) {
      const problem = result.refusal ?? result.error ?? null;
      if (problem !== null) parts.report({ item: result.key, ...problem });
    }
    checkpoint = { ...checkpoint, done: checkpoint.done + chunk.length };
    await checkpoints.set(channel.name, checkpoint);
    progress.advance(channel.name, checkpoint.done, channel.messages.length);
  }
}

type CommunityCreated = { readonly createCommunity: Payload & { readonly community: { readonly id: string } } };
type UserGroupCreated = { readonly createUserGroup: Payload & { readonly userGroup: { readonly id: string } } };

async function createPlace(client: ApiClient, name: string) {
  const description = `The IRC channel ${name}.`;
  const idempotencyKey = `irc ${name}`;
  const community = { name: name.padEnd(3, '-'), description, idempotencyKey };
  const { createCommunity } = await done<CommunityCreated>(client, CREATE_COMMUNITY, community);
  const communityId = createCommunity.community.id;
  const group = { communityId, name, description, idempotencyKey };
  const { createUserGroup } = await done<UserGroupCreated>(client, CREATE_USER_GROUP, group);
  return { communityId, userGroupId: createUserGroup.userGroup.id };
}

async function addMembers(
  { client, persons, progress, concurrency }: ImportChannelParts,
  channel: PlannedChannel,
  place: Checkpoint,
) {
  const { communityId, userGroupId } = place;
  const ids = channel.nicks.flatMap((nick) => persons.get(nick) ?? []);
  let added = 0;
  await forEachOf(chunksOf(ids, MEMBERS_AT_ONCE), concurrency, async (personIds) => {
    await done(client, ADD_COMMUNITY_MEMBERS, { communityId, personIds });
    await done(client, ADD_USER_GROUP_MEMBERS, { userGroupId, personIds });
    added += personIds.length;
    progress.advance(`members of ${channel.name}`, added, ids.length);
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

/** Does a mutation without which the import cannot go on. @throws Error where it is refused */
async function done<Answer extends object>(client: ApiClient, mutation: string, input: object): Promise<Answer> {
  const payloadOf = (answer: Answer) => Object.values(answer)[0] as Payload;
  const answer = await settled(
    () => client.ask<Answer>(mutation, { input }),
    (one) => [payloadOf(one)],
  );
  const { refusal } = payloadOf(answer);
  if (refusal !== null) throw new Error(`refused: ${refusal.message} (${refusal.code})`);
  return answer;
}
