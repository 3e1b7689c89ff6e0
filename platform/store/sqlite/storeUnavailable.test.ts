import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ThreadCallError } from '../../threads/ThreadClient.ts';
import { storeUnavailable } from './storeUnavailable.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-room-'));
});
afterAll(() => rm(directory, { recursive: true }));

const IOERR_WRITE = 778;
const faultOf = async (errcode: number) =>
  (await storeUnavailable(new ThreadCallError('told by SQLite', errcode), join(directory, 'store.sqlite'))).fault;

describe('what a failed call says', () => {
  it('is that the disk is full where SQLite says so', async () => {
    expect(await faultOf(13)).toBe('full');
    expect(await faultOf(13 | (1 << 8))).toBe('full');
  });

  it('is unknown where writing fails although there is room, and nothing is left of finding out', async () => {
    expect(await faultOf(IOERR_WRITE)).toBe('unknown');
    expect(await readdir(directory)).toEqual([]);
  });

  it('is unknown where anything else fails', async () => {
    expect(await faultOf(10)).toBe('unknown');
    expect((await storeUnavailable(new Error('the thread died'), directory)).fault).toBe('unknown');
  });
});
