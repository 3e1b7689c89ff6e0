import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createMarkdownWriter } from '../createMarkdownWriter.ts';
import { planTalkPage } from './planTalkPage.ts';
import { readTalkPages } from './readTalkPages.ts';
import type { ThreadItem } from './ThreadItem.ts';

const folder = fileURLToPath(new URL('./sample', import.meta.url));
const { pages, problems } = await readTalkPages(folder, null);
const plans = pages.map((page) => planTalkPage(page, createMarkdownWriter('https://en.example.org/wiki/')));
const [english, hebrew] = plans;
const commentOf = (text: string) => english?.comments.find((one) => one.text.includes(text));

describe('a talk page', () => {
  test('is known by its language and its name', () => {
    expect(plans.map(({ name, language, title }) => [name, language, title])).toEqual([
      ['en-beans', 'en', 'en beans'],
      ['he-garden', 'he', 'he garden'],
    ]);
    expect(problems.map(({ item, code }) => [item, code])).toEqual([['tuin', 'NO_LANGUAGE']]);
    expect(english?.time).toBe(Date.parse('2020-03-01T10:01:00Z'));
  });

  test('has its comments in its order, what is answered before what answers it', () => {
    const keys = english?.comments.map(({ key }) => key) ?? [];
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, parentKey } of english?.comments ?? []) {
      if (parentKey !== null) expect(keys.indexOf(parentKey)).toBeLessThan(keys.indexOf(key));
    }
    const levels = english?.comments.slice(0, 12).map(({ text, parentKey }) => [text.split('\n').at(-1), parentKey]);
    expect(levels?.[0]).toEqual(['level 1', null]);
    expect(levels?.[11]).toEqual(['level 12', keys[10]]);
  });

  test('tells each heading with what was said first below it', () => {
    expect(commentOf('level 1')?.text).toBe('## Deep *talk*\n\nlevel 1');
    expect(commentOf('A detail')?.text).toBe(
      '## Details\n\nA detail, as [Bean](https://en.example.org/wiki/Bean) says.',
    );
    expect(commentOf('Seen.')?.text).toBe('Seen.');
  });

  test('has what is listed in a part and in the whole once, and what only has the same id twice', () => {
    expect(english?.repeated).toBe(2);
    expect(english?.comments.filter(({ text }) => text.includes('A detail'))).toHaveLength(1);
    expect(['One.', 'Another.'].map((text) => commentOf(text)?.key)).toEqual(['c-Ann-same', 'c-Ann-same#2']);
  });

  test('lets answer what is above it what answers something empty', () => {
    expect(english?.problems.map(({ item, code }) => [item, code])).toEqual([['en-beans c-empty', 'EMPTY']]);
    expect(commentOf('To what is empty.')?.parentKey).toBeNull();
  });

  const said = (id: string, html: string, replies: readonly ThreadItem[] = []): ThreadItem => ({
    ...{ type: 'comment', id, author: 'Ann', time: Date.parse('2020-01-01T10:00:00Z'), html, replies },
  });
  const planOf = (replies: readonly ThreadItem[]) =>
    planTalkPage(
      {
        ...{ name: 'en-short', language: 'en', htmlOf: new Map() },
        items: [{ type: 'heading', id: 'h', html: 'Why?', replies }],
      },
      createMarkdownWriter('https://en.example.org/wiki/'),
    );

  test.each([
    ['stands beside it', [said('a', ''), said('b', 'Yes.'), said('c', 'No.')]],
    ['answers it', [said('a', '', [said('b', 'Yes.')]), said('c', 'No.')]],
  ])('tells a heading above something empty with what is said next: what %s', (_where, replies) => {
    expect(planOf(replies).comments.map(({ text }) => text)).toEqual(['## Why?\n\nYes.', 'No.']);
  });

  test('on which nobody says anything is told as a problem', () => {
    expect(planOf([]).problems).toEqual([
      { item: 'en-short', code: 'EMPTY', message: 'Nobody says anything on the page.' },
    ]);
    expect(planOf([said('a', '')]).problems.map(({ item }) => item)).toEqual(['en-short a', 'en-short']);
  });

  test('finds its words where they stand in a file of their own', () => {
    expect(hebrew?.comments.map(({ author, text }) => [author, text])).toEqual([
      ['דנה', '## גינה\n\nשלום **לכולם**'],
      ['Ann', 'שלום'],
    ]);
  });
});
