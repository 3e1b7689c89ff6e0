import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTalkPages } from './readTalkPages.ts';

const COMMENT = '{"type":"comment","id":"c","author":"Ann","timestamp":"2020-01-01T10:00:00Z","html":"Yes."';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talk-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('what is no talk page', () => {
  test.each([
    ['broken off', '[{"type":"heading","id":"h', /JSON/],
    ['of another shape', `[${COMMENT}}]`, /Invalid input: expected array, received undefined at \[0\]\.replies$/],
    ['of quite another shape', '{}', /Invalid input: expected array, received object at its beginning$/],
    ['without a time', `[${COMMENT.replace('10:00:00Z', 'ten')},"replies":[]}]`, / at \[0\]\.timestamp$/],
  ])('is named: a file that is %s', async (_how, contents, reason) => {
    const file = join(folder, 'en-half-threadItemsHtml.json');
    await writeFile(file, contents);
    await expect(readTalkPages(folder, null)).rejects.toThrow(`${file} is not a talk page: `);
    await expect(readTalkPages(folder, null)).rejects.toThrow(reason);
  });

  test('is named where the words stand in a file of their own', async () => {
    await writeFile(join(folder, 'en-half.json'), `[${COMMENT},"replies":[]}]`);
    await writeFile(join(folder, 'en-half-getHTML.json'), '{"c":');
    const message = `${join(folder, 'en-half-getHTML.json')} is not the words of a talk page: `;
    await expect(readTalkPages(folder, null)).rejects.toThrow(message);
  });
});
