import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

describe('a dump with a row that tells no time', () => {
  const whole = {
    Users: '<row Id="2" CreationDate="2019-01-02T08:00:00.123" DisplayName="Nadia" />',
    Posts: `<row Id="1" PostTypeId="1" AcceptedAnswerId="3" CreationDate="2019-02-01T10:00:00" LastActivityDate="2019-02-01T12:00:00" />
      <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2019-02-01T11:00:00" /><row Id="5" PostTypeId="4" />`,
    Comments: '<row Id="4" PostId="3" CreationDate="2019-02-01T12:00:00" /><row Id="6" PostId="99" />',
    Votes:
      '<row Id="7" PostId="3" VoteTypeId="2" CreationDate="2019-02-02T00:00:00" /><row Id="8" PostId="99" VoteTypeId="2" />',
  };
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dump-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function scanned(table: keyof typeof whole, was: string, is: string) {
    for (const [name, rows] of Object.entries(whole)) {
      const written = name === table ? rows.replace(was, is) : rows;
      await writeFile(join(folder, `${name}.xml`), `<rows>${written}</rows>`);
    }
    return (await scanDump(folder)).counts;
  }

  test('is gone through where nothing is imported of it', async () => {
    expect(await scanned('Users', '', '')).toMatchObject({ otherPosts: 1, comments: 2, votes: 1, votesOnDeleted: 1 });
  });

  test.each([
    ['Users', 'CreationDate="2019-01-02T08:00:00.123"', '', 'Users.xml: the row with the Id 2 has no CreationDate'],
    ['Posts', '2019-02-01T10', 'x', 'Posts.xml: the row with the Id 1 has a CreationDate that is no date: x:00:00'],
    ['Posts', '2019-02-01T12', 'x', 'Posts.xml: the row with the Id 1 has a LastActivityDate that is no date: x:00:00'],
    ['Posts', 'CreationDate="2019-02-01T11:00:00"', '', 'Posts.xml: the row with the Id 3 has no CreationDate'],
    ['Comments', 'CreationDate', 'Creation', 'Comments.xml: the row with the Id 4 has no CreationDate'],
    ['Votes', 'CreationDate', 'Creation', 'Votes.xml: the row with the Id 7 has no CreationDate'],
    ['Votes', '"2" CreationDate', '"1" Creation', 'Votes.xml: the row with the Id 7 has no CreationDate'],
  ] as const)('is told to be damaged before anything of it is sent: %s', async (table, was, is, message) => {
    await expect(scanned(table, was, is)).rejects.toThrow(message);
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
