import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ToolError } from '../ToolError.ts';
import { runImport } from './runImport.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'import-'));
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(async () => {
  process.exitCode = undefined;
  vi.restoreAllMocks();
  await rm(directory, { recursive: true });
});

test.each([
  ['something refused', ['UNREADABLE', 'NAME_TAKEN'], 1],
  ['a failure', ['UNKNOWN'], 1],
  ['faults of the archive alone', ['UNREADABLE', 'EMPTY', 'DELETED_POST'], undefined],
  ['nothing to tell', [], undefined],
])('with %s, the exit code says whether trying again helps', async (_what, codes, exitCode) => {
  const file = join(directory, 'report.jsonl');
  const problems = codes.map((code) => ({ item: 'line 1', code, message: 'Why.' }));
  await runImport(file, async ({ report }) => {
    for (const problem of problems) report(problem);
    return { problems: problems.length };
  });
  expect(process.exitCode).toBe(exitCode);
  expect(await readFile(file, 'utf8')).toBe(problems.map((problem) => `${JSON.stringify(problem)}\n`).join(''));
});

test('a report that cannot be written is told before anything is done', async () => {
  const work = vi.fn();
  const running = runImport(join(directory, 'nowhere', 'report.jsonl'), work);
  await expect(running).rejects.toThrow(ToolError);
  await expect(running).rejects.toThrow(/^the report cannot be written: ENOENT/);
  expect(work).not.toHaveBeenCalled();
});

test.skipIf(!existsSync('/dev/full'))('a report that cannot be written any more is told as well', async () => {
  const running = runImport('/dev/full', async ({ report }) => {
    report({ item: 'line 1', code: 'EMPTY', message: 'Why.' });
    return { problems: 1 };
  });
  await expect(running).rejects.toThrow(/^the report cannot be written: ENOSPC/);
});
