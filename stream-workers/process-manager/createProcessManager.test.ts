import { MemberLeft } from '@c18n/communities/facts';
import { communityMemberships, membershipId } from '@c18n/communities/views';
import { UserGroupMemberJoined } from '@c18n/messages/facts';
import { conversations, participants } from '@c18n/messages/views';
import type { Fact } from '@c18n/platform/domain/Fact';
import { CodedError } from '@c18n/platform/errors/CodedError';
import { silentLog } from '@c18n/platform/logging/Log';
import type { PageQuery, StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { LastValue } from '@c18n/platform/ports/LastValueStore';
import { people } from '@c18n/users/views';
import { beforeEach, describe, expect, test } from 'vitest';
import { createProcessManager } from './createProcessManager.ts';
import type { ProcessPorts } from './ProcessPorts.ts';

type Asked = { readonly data: Readonly<Record<string, unknown>>; readonly key: string };
type Answer = { readonly outcome: string; readonly refusal: { readonly code: string } | null };

const done: Answer = { outcome: 'DONE', refusal: null };
const gone: Answer = { outcome: 'REFUSED', refusal: { code: 'SUCCESSOR_GONE' } };
const left = { id: 'fact_1', data: { communityId: 'garden', personId: 'bob' } } as unknown as Fact;
const joined = (conversationId: string, personId: string) =>
  ({ id: `fact_${personId}`, data: { conversationId, personId } }) as unknown as Fact;
const at = (number: number) => ({ stream: 'communities', partition: 1, number }) as const;

const unasked = () => expect.unreachable('nobody is erased');

let asked: Asked[];
let answers: (Answer | Error)[];
let saved: Map<string, LastValue>;
beforeEach(() => {
  asked = [];
  answers = [];
  saved = new Map();
});

function stored(collection: string, id: string, body: object): StoredDocument {
  return { collection, id, place: 'p', number: 1, body };
}

/** Bob is in a group of the garden and in one of elsewhere; Ada and Cyd are in the first, Ada has left the garden too. */
const documents: ProcessPorts['documents'] = {
  load: async (keys) =>
    keys.map(({ collection, id }) => {
      if (collection.name === conversations.name) {
        return stored(collection.name, id, { communityId: id === 'shed' ? 'garden' : 'elsewhere' });
      }
      if (collection.name === people.name) return stored(collection.name, id, { state: 'active' });
      const role = id === membershipId('garden', 'cyd') ? { role: 'member', state: 'member' } : null;
      return role === null || collection.name !== communityMemberships.name ? null : stored(collection.name, id, role);
    }),
  page: async ([query]) => {
    const { index, equals } = query as PageQuery;
    const found =
      index === 'byPerson'
        ? ['shed', 'attic'].map((conversationId) => ({ conversationId, personId: String(equals[0]) }))
        : ['bob', 'ada', 'cyd'].map((personId) => ({ conversationId: String(equals[0]), personId }));
    return [found.map((body, id) => ({ document: stored(participants.name, String(id), body), key: [id] }))];
  },
};

function createManager() {
  const ports = {
    documents,
    keys: { destroy: unasked },
    search: { purge: unasked },
    ephemera: { publish: unasked },
    commands: {
      send: async ({ input, idempotencyKey }: { input: unknown; idempotencyKey: unknown }) => {
        asked.push({ data: input as Asked['data'], key: String(idempotencyKey) });
        const answer = answers.shift() ?? done;
        if (answer instanceof Error) throw answer;
        return { ...answer, outcomeId: '', position: null };
      },
    } as unknown as ProcessPorts['commands'],
    lastValues: {
      advance: async (values: readonly LastValue[]) => {
        for (const value of values) saved.set(value.key, value);
        return values;
      },
      read: async (keys: readonly string[]) => keys.map((key) => saved.get(key) ?? null),
    },
  };
  return createProcessManager(ports, 2, silentLog);
}

/** Has the worker follow facts up to a number. */
async function follow(
  manager: ReturnType<typeof createManager>,
  facts: readonly Fact[],
  number: number,
  { type }: { readonly type: string } = MemberLeft,
) {
  const rule = manager.rules.find((one) => one.type === type);
  expect(rule?.type).toBe(type);
  await manager.apply(
    facts.flatMap((fact) => rule?.effects(fact) ?? []),
    at(number),
  );
}

describe('the process manager', () => {
  test('asks for the end of memberships in the groups of the community, and names who can succeed', async () => {
    await follow(createManager(), [left], 5);
    const data = { userGroupId: 'shed', personId: 'bob', successorId: 'cyd', causeId: 'fact_1' };
    expect(asked.map((one) => one.data)).toEqual([data]);
  });

  test('asks again under another key where the successor is gone, and under the same after a restart', async () => {
    answers = [gone, done];
    await follow(createManager(), [left], 5);
    await follow(createManager(), [left], 5);
    const [first, second, again] = asked.map(({ key }) => key);
    expect(first).not.toBe(second);
    expect(again).toBe(first);
  });

  test('does not go on before it is decided, or while it cannot be', async () => {
    const manager = createManager();
    answers = [{ outcome: 'PENDING', refusal: null }, new CodedError('UNAVAILABLE')];
    await expect(follow(manager, [left], 5)).rejects.toThrow('not decided yet');
    await expect(follow(manager, [left], 5)).rejects.toThrow();
    expect(saved.size).toBe(0);
    await follow(manager, [left], 5);
    expect(await manager.positions()).toContainEqual(at(5));
  });

  test('goes on where the decision threw, which left a dead letter', async () => {
    const manager = createManager();
    answers = [new CodedError('FAILED')];
    await follow(manager, [left], 5);
    expect(await manager.positions()).toContainEqual(at(5));
  });

  test('takes out again who joined a group while they left its community, and nobody else', async () => {
    const arrivals = [joined('shed', 'cyd'), joined('shed', 'bob'), joined('attic', 'ada')];
    await follow(createManager(), arrivals, 5, UserGroupMemberJoined);
    const bob = { userGroupId: 'shed', personId: 'bob', successorId: 'cyd', causeId: 'fact_bob' };
    const ada = { userGroupId: 'attic', personId: 'ada', successorId: null, causeId: 'fact_ada' };
    expect(new Set(asked.map((one) => one.data))).toEqual(new Set([ada, bob]));
  });

  test('follows everything else where something cannot be, and all of it again', async () => {
    const manager = createManager();
    answers = [new CodedError('UNAVAILABLE'), done];
    const both = [joined('shed', 'bob'), joined('shed', 'ada')];
    await expect(follow(manager, both, 5, UserGroupMemberJoined)).rejects.toThrow();
    expect(saved.size).toBe(0);
    await follow(manager, both, 5, UserGroupMemberJoined);
    expect(asked.map(({ data }) => data.personId)).toEqual(['bob', 'ada', 'bob', 'ada']);
    expect(await manager.positions()).toContainEqual(at(5));
  });

  test('does not write down each step past facts that call for nothing', async () => {
    const manager = createManager();
    for (const number of [1, 999, 1_000, 1_001, 1_999]) await follow(manager, [], number);
    expect(saved.get('process-manager/communities/1')?.version).toBe(1_000);
  });
});
