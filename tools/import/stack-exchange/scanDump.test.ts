import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRows } from './readRows.ts';
import { scanDump } from './scanDump.ts';

const sample = fileURLToPath(new URL('./sample', import.meta.url));

describe('going through a dump', () => {
  test('counts what there is, and what belongs to nothing', async () => {
    const { counts, mostVotes } = await scanDump(sample);
    expect(counts).toEqual({
      ...{ users: 4, questions: 2, answers: 3, otherPosts: 1, comments: 4, commentVotes: 2 },
      ...{ votes: 7, votesOnDeleted: 2, otherVotes: 3 },
    });
    expect(mostVotes).toBe(4);
  });

  test('learns what refers to what', async () => {
    const { posts, commentCounts, acceptedAt, strangers } = await scanDump(sample);
    expect(posts.get('1')).toEqual({ questionId: '1', likes: 3, dislikes: 1 });
    expect(posts.get('4')).toEqual({ questionId: '1', likes: 0, dislikes: 0 });
    expect(commentCounts.get('1')).toBe(5);
    expect([...acceptedAt]).toEqual([['3', Date.parse('2019-02-02T00:00:00Z')]]);
    expect([...strangers]).toEqual([
      ['deleted user user77', 'user77'],
      ['user 9', 'user 9'],
      ['deleted user user78', 'user78'],
    ]);
  });
});

describe('the rows of a file', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dump-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('come whole, however long the file is', async () => {
    const file = join(folder, 'long.xml');
    const rows = Array.from({ length: 3_000 }, (_, id) => `<row Id="${id}" Text="&lt;é&#xA;${'x'.repeat(id % 90)}" />`);
    await writeFile(file, `\ufeff<?xml version="1.0"?><rows>${rows.join('\n')}</rows>`);
    let count = 0;
    for await (const { Id, Text } of readRows(file)) {
      expect([Id, Text]).toEqual([`${count}`, `<é\n${'x'.repeat(count % 90)}`]);
      count += 1;
    }
    expect(count).toBe(3_000);
  });

  test('end with an error where it is damaged', async () => {
    const file = join(folder, 'damaged.xml');
    await writeFile(file, '<rows><row Id="1" /><row Id=');
    const read = async () => {
      for await (const _row of readRows(file));
    };
    await expect(read()).rejects.toThrow('damaged.xml');
  });
});
