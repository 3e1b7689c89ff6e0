import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { bases } from '../testing/bad-input/bases/bases.ts';
import { Ordeal } from '../testing/bad-input/Ordeal.ts';
import { readEverything } from '../testing/bad-input/readEverything.ts';
import { unread } from '../testing/bad-input/unread.ts';
import { startTestNode } from '../testing/startTestNode.ts';

// Everything bad in every text of the schema: it is refused by code, finds nothing, or comes back as it was. It never is a fault.

const LONG = 300_000;
let directory: string;
let ordeal: Ordeal;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-bad-input-'));
  ordeal = await Ordeal.start(directory);
  await ordeal.run((_input, standard) => standard());
}, LONG);
afterAll(async () => {
  await ordeal.node.stop();
  await rm(directory, { recursive: true });
});

test('every text of the schema is reached by an operation that succeeds', () => {
  const reached = new Set(ordeal.reached);
  expect(Ordeal.inputs.filter((input) => !reached.has(input)).map(({ coordinate }) => coordinate)).toEqual([]);
  expect(Ordeal.inputs.length).toBeGreaterThan(200);
});

test('every text that a mutation keeps is read back, or there is a reason why it is not', () => {
  const words = Ordeal.inputs.filter(({ field, scalar }) => field.startsWith('Mutation.') && scalar === 'String');
  const silent = words.filter(({ field, way, coordinate }) => {
    const name = way.split('.').at(-1) ?? '';
    const isRead = bases.some((base) => base.field === field && base.reads?.[way] !== undefined);
    return !isRead && unread[name] === undefined && unread[coordinate] === undefined;
  });
  expect(silent.map(({ coordinate }) => coordinate)).toEqual([]);
});

describe('whatever it is given,', () => {
  test.each(Ordeal.inputs.map(({ coordinate }) => coordinate))(
    '%s refuses it, finds nothing, or keeps it',
    (coordinate) => {
      expect(ordeal.problems.get(coordinate)).toEqual([]);
    },
  );
});

test('nothing of it has done harm', async () => {
  expect(await ordeal.harm()).toEqual([]);
});

test('what was kept is the same after a restart', async () => {
  const { node, things } = ordeal;
  const before = await readEverything(things.ann, things);
  await node.stop();
  await using again = await startTestNode({ directory });
  const ann = new Actor(again.url, things.ann.id, things.ann.token);
  expect(await readEverything(ann, things)).toEqual(before);
  expect(JSON.stringify(before)).toContain('👩‍👩‍👧‍👦');
});
