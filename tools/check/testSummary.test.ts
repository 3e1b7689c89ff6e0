import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SUMMARY = join(import.meta.dirname, 'testSummary.mjs');
const DATA = '(needs ../shared/data)';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'c18n-summary-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Sums up tests, each by its name and how it ended; `data`: whether the data that some need are there. */
async function sumUp(tests: Readonly<Record<string, string>>, data: boolean, message = 'because') {
  const results = join(folder, 'results.json');
  const assertionResults = Object.entries(tests).map(([fullName, status]) => {
    return { fullName, status, failureMessages: status === 'failed' ? [message] : [] };
  });
  const success = !Object.values(tests).includes('failed');
  await writeFile(
    results,
    JSON.stringify({ success, testResults: [{ name: 'a', status: 'passed', assertionResults }] }),
  );
  const environment = { ...process.env, C18N_SHARED_DATA: data ? folder : join(folder, 'none') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [SUMMARY, results], { env: environment });
  return { status, last: String(stdout).trim().split('\n').at(-1), told: String(stderr) };
}

describe('the summary of tests', () => {
  test('counts, and is content when all have passed', async () => {
    expect(await sumUp({ a: 'passed', b: 'passed' }, true)).toMatchObject({
      ...{ status: 0, last: '2 passed, 0 failed, 0 skipped' },
    });
  });

  test('is not when one has failed', async () => {
    const { status, told } = await sumUp({ a: 'passed', b: 'failed' }, true);
    expect([status, told]).toEqual([1, 'failed: b\n    because\n']);
  });

  test('tells the beginning of why one has failed', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => `line ${index}.`);
    const { told } = await sumUp({ a: 'failed' }, true, lines.join('\n'));
    expect(told).toContain('line 0.');
    expect(told).not.toContain('line 99.');
  });

  test('is not when one was skipped that can run here', async () => {
    expect((await sumUp({ a: 'passed', b: 'skipped' }, false)).status).toBe(1);
    expect((await sumUp({ a: 'passed', [`b ${DATA}`]: 'skipped' }, true)).status).toBe(1);
  });

  test('tells of those that cannot', async () => {
    const { status, last, told } = await sumUp({ a: 'passed', [`b ${DATA}`]: 'skipped' }, false);
    expect([status, last]).toEqual([0, '1 passed, 0 failed, 1 skipped']);
    expect(told).toContain('lacks what it needs: b');
  });

  test('is not without any test', async () => {
    expect((await sumUp({}, true)).status).toBe(1);
  });
});
