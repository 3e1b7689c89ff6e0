import { mkdtemp, readFile, rm, symlink, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { LogFile } from './LogFile.ts';

/** Writing to it fails as on a disk that is full (null(4), full(4)). */
const FULL = '/dev/full';

test('what is said while the disk is full is dropped, and what is said later is there', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'c18n-log-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const path = join(directory, 'gateway.log');
  const log = new LogFile(path);
  onTestFinished(() => log.end());
  await symlink(FULL, path);
  log.write(Buffer.from('lost\n'));
  expect(log.isOpen).toBe(true);
  await vi.waitFor(() => expect(log.isOpen).toBe(false));
  await unlink(path);
  await vi.waitFor(async () => {
    log.write(Buffer.from('kept\n'));
    expect(await readFile(path, 'utf8')).toMatch(/^(?:kept\n)+$/);
  });
});
