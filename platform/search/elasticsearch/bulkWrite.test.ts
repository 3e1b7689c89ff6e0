import type { Client } from '@elastic/elasticsearch';
import { describe, expect, test } from 'vitest';
import { StoreUnavailableError } from '../../store/StoreUnavailableError.ts';
import { bulkWrite } from './bulkWrite.ts';
import type { IndexedDocument } from './indexedDocument.ts';

const document = (id: string): IndexedDocument => ({ id, version: 1, source: { id } });

/** A cluster that answers each attempt to write an entry with the next of its statuses; the last stays. */
function clusterWith(statuses: Readonly<Record<string, readonly number[]>>) {
  const requests: string[][] = [];
  const attempts = new Map<string, number>();
  const answer = (id: string) => {
    const attempt = attempts.get(id) ?? 0;
    attempts.set(id, attempt + 1);
    const status = statuses[id]?.[attempt] ?? statuses[id]?.at(-1) ?? 200;
    return { index: { status, _index: 'i', ...(status >= 400 && { error: { type: `type_${status}` } }) } };
  };
  const bulk = async ({
    operations,
  }: {
    readonly operations: readonly { readonly index?: { readonly _id: string } }[];
  }) => {
    const ids = operations.flatMap(({ index }) => index?._id ?? []);
    requests.push(ids);
    return { items: ids.map(answer) };
  };
  return { client: { bulk } as unknown as Client, requests };
}

const write = (client: Client, ...ids: readonly string[]) =>
  bulkWrite(client, { alias: 'a' }, ids.map(document), async () => {});

describe('writing in bulk', () => {
  test('a stale entry is as good as written', async () => {
    const { client, requests } = clusterWith({ b: [409] });
    expect(await write(client, 'a', 'b')).toEqual([]);
    expect(requests).toEqual([['a', 'b']]);
  });

  test('what the cluster is too busy for is tried again, without the rest, until it is written', async () => {
    const { client, requests } = clusterWith({ b: [429, 503, 201], c: [429, 201] });
    expect(await write(client, 'a', 'b', 'c')).toEqual([]);
    expect(requests).toEqual([['a', 'b', 'c'], ['b', 'c'], ['b']]);
  });

  test('an entry that cannot be written is told, and holds up no other', async () => {
    const { client, requests } = clusterWith({ a: [400], b: [429, 201] });
    expect(await write(client, 'a', 'b', 'c')).toEqual([{ document: document('a'), reason: 'type_400' }]);
    expect(requests).toEqual([['a', 'b', 'c'], ['b']]);
  });

  test('a cluster that stays too busy is an outage', async () => {
    const { client } = clusterWith({ a: [429] });
    await expect(write(client, 'a')).rejects.toBeInstanceOf(StoreUnavailableError);
  });

  test('an index that is missing is not made, but waited for', async () => {
    const { client } = clusterWith({ a: [404] });
    await expect(write(client, 'a')).rejects.toBeInstanceOf(StoreUnavailableError);
  });

  test('nothing is asked where there is nothing to write', async () => {
    const { client, requests } = clusterWith({});
    expect(await write(client)).toEqual([]);
    expect(requests).toEqual([]);
  });
});
