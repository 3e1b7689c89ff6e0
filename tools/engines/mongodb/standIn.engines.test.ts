import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../Engine.ts';
import { cacheFolder } from '../install/cacheFolder.ts';
import { run } from '../install/run.ts';
import { startMongoDbStandIn } from './startMongoDbStandIn.ts';

// Where the stand-in would answer other than MongoDB does, and hide a fault of ours. What `platform/` asks of a store is in its own suites.

let directory: string;
let engine: Engine;
let client: MongoClient;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-stand-in-'));
  const cache = cacheFolder(process.env, homedir());
  engine = await startMongoDbStandIn({ directory, cache, report: () => {} });
  client = await MongoClient.connect(engine.url, { writeConcern: { w: 'majority', journal: true } });
});
afterAll(async () => {
  await client.close();
  await engine.stop();
  await rm(directory, { recursive: true });
});

test('a database that is dropped leaves those whose names begin with its name', async () => {
  const [things, keys] = [client.db('c18n').collection('things'), client.db('c18n-keys').collection('keys')];
  await things.createIndex({ name: 1 }, { unique: true });
  await things.insertOne({ name: 'one' });
  await keys.insertOne({ name: 'key' });
  await client.db('c18n').dropDatabase();
  expect(await things.countDocuments()).toBe(0);
  await things.createIndex({ name: 1 }, { unique: true });
  await things.insertOne({ name: 'one' });
  await expect(things.insertOne({ name: 'one' })).rejects.toThrow('E11000');
  await keys.insertOne({ name: 'another' });
  expect(await keys.distinct('name')).toEqual(['another', 'key']);
});

test('an index is refused that has the name of another, or its keys', async () => {
  const places = client.db('indexes').collection('places');
  await places.createIndex({ place: 1, number: -1 }, { name: 'byPlace' });
  await places.createIndex({ place: 1, number: -1 }, { name: 'byPlace' });
  await places.createIndex({ number: -1, place: 1 }, { name: 'byNumber' });
  await expect(places.createIndex({ place: 1 }, { name: 'byPlace' })).rejects.toMatchObject({ code: 86 });
  await expect(places.createIndex({ place: 1, number: -1 }, { name: 'other' })).rejects.toMatchObject({ code: 85 });
  const names = (await places.indexes()).map(({ name }) => name);
  expect(names.toSorted()).toEqual(['_id_', 'byNumber', 'byPlace']);
});

test('a document does not grow beyond what can be read', async () => {
  const texts = client.db('large').collection('texts');
  await texts.createIndex({ name: 1 }, { unique: true });
  await texts.insertOne({ name: 'one', first: 'x'.repeat(9_000_000) });
  const more = texts.updateOne({ name: 'one' }, { $set: { name: 'two', second: 'y'.repeat(9_000_000) } });
  await expect(more).rejects.toMatchObject({ code: 10334 });
  expect(await texts.findOne({ name: 'one' }, { projection: { first: 0 } })).toEqual({
    _id: expect.anything(),
    name: 'one',
  });
  await expect(texts.insertOne({ name: 'one' })).rejects.toThrow('E11000');
  await texts.insertOne({ name: 'two' });
});

test('on a full disk nothing is acknowledged that is not in the file', async () => {
  const rows = client.db('full').collection<{ _id: string; text: string }>('rows');
  await run('prlimit', ['--pid', `${engine.pid}`, '--fsize=20000000:20000000']);
  const acknowledged: string[] = [];
  const write = async (writer: number) => {
    for (let count = 0; ; count++) {
      const _id = `${writer}-${count}`;
      await rows.insertOne({ _id, text: 'z'.repeat(30_000) });
      acknowledged.push(_id);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: 12 }, (_, writer) => write(writer)));
  expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
  await engine.kill();
  await engine.restart();
  const kept = new Set((await rows.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id));
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  expect(acknowledged).not.toEqual([]);
});
