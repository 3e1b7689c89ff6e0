import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Checkpoint, openCheckpoints } from './Checkpoints.ts';

const checkpoint: Checkpoint = { communityId: 'c', userGroupId: 'g', list: 'l', done: 3 };
const OLD = JSON.stringify({ one: { pond: { ...checkpoint, imported: 2 } } });
let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkpoints-'));
  file = join(folder, 'import.json');
});
afterEach(() => rm(folder, { recursive: true }));

test('are there again when they are opened again, each address with its own', async () => {
  await (await openCheckpoints(file, 'one')).set('pond', checkpoint);
  await (await openCheckpoints(file, 'other')).set('pond', { ...checkpoint, done: 9 });
  expect((await openCheckpoints(file, 'one')).get('pond')).toEqual(checkpoint);
  expect((await openCheckpoints(file, 'other')).get('pond')?.done).toBe(9);
  expect((await openCheckpoints(file, 'third')).get('pond')).toBeNull();
});

test('know nothing of a channel that is called like what every object has', async () => {
  expect((await openCheckpoints(file, 'one')).get('constructor')).toBeNull();
});

test.each(['', '{"one": {"po', 'null', '[]', '{"one": {"pond": {"done": 3}}}', OLD])(
  'in a file that holds %j are lost, and can be set',
  async (content) => {
    await writeFile(file, content);
    const checkpoints = await openCheckpoints(file, 'one');
    expect(checkpoints.get('pond')).toBeNull();
    await checkpoints.set('pond', checkpoint);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ one: { pond: checkpoint } });
  },
);
