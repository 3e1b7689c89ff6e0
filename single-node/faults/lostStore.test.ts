import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { startTestNode } from '../testing/startTestNode.ts';

let directory: string;
let data: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-lost-'));
  data = join(directory, 'data');
});
afterEach(() => rm(directory, { recursive: true }));

/** An installation in which somebody is, and which was stopped. */
async function makeInstallation(): Promise<Actor> {
  await using node = await startTestNode({ directory: data });
  return await Actor.register(node.url, 'ann');
}

/** Takes a database away for the time of a start, which must fail, and brings it back. */
async function startWithout(file: string): Promise<unknown> {
  const aside = join(directory, file);
  await rename(join(data, file), aside);
  const refused = await startTestNode({ directory: data }).catch((error: unknown) => error);
  // A log of its own would be taken for that of the database that comes back.
  expect((await readdir(data)).filter((name) => name.startsWith(`${file}-`))).toEqual([]);
  await rename(aside, join(data, file));
  return refused;
}

describe('a server', () => {
  test.each([
    ['store.sqlite', 'there are keys of persons and no ledger'],
    ['keys.sqlite', 'the store of keys is not that of this installation'],
  ])('does not start without %s, and is well when it is back', async (file, problem) => {
    const { id } = await makeInstallation();
    expect(String(await startWithout(file))).toContain(problem);
    await using node = await startTestNode({ directory: data });
    const bob = await Actor.register(node.url, 'bob');
    expect(await bob.query('query ($id: ID!) { person(id: $id) { displayName } }', { id })).toEqual({
      person: { displayName: 'ann' },
    });
  });

  test('does not start under another secret', async () => {
    await makeInstallation();
    const secret = 'another secret that nobody could guess';
    await expect(startTestNode({ directory: data, secret })).rejects.toThrow('SECRET is not that of this installation');
  });
});
