import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const root = new URL('..', import.meta.url);
const linesOf = async (name: string) => (await readFile(new URL(name, root), 'utf8')).split('\n');

test('an image is made of the workspaces and what they need, by name: nothing else that lies beside them gets in', async () => {
  const lines = (await linesOf('.dockerignore')).filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines[0]).toBe('*');
  const taken = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const { workspaces } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as { workspaces: string[] };
  const folders = new Set(workspaces.map((workspace) => workspace.split('/')[0]));
  const files = taken.filter((name) => !folders.has(name));
  expect(files.toSorted()).toEqual(['.npmrc', 'LICENSE', 'package-lock.json', 'package.json', 'tsconfig.json']);
  expect(taken).toEqual(expect.arrayContaining([...folders, 'tools']));
});

test('backups, what was restored and reports of imports are not taken for the project’s own', () => {
  const kept = [
    'data/secret',
    'data-restored/secret',
    'backups/monday.keys',
    'monday.keys',
    '.env',
    'irc-import.problems.jsonl',
  ];
  const ignored = execFileSync('git', ['check-ignore', '--no-index', ...kept], { cwd: root, encoding: 'utf8' });
  expect(ignored.trim().split('\n')).toEqual(kept);
});
