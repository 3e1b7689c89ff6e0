import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planIrcImport } from '@c18n/tools/import/irc/planIrcImport';
import { readIrcFolder } from '@c18n/tools/import/irc/readIrcFolder';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeArchive } from './writeArchive.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterEach(() => rm(directory, { recursive: true }));

async function planned(messages: number, channels = 1, suffix = '') {
  const folder = join(directory, `room${suffix}`);
  await writeArchive(folder, { messages, channels, suffix });
  return planIrcImport(await readIrcFolder(folder, { channel: null, date: null }));
}

test('every line that is made is a message of one channel', async () => {
  const plan = await planned(3_100);
  expect(plan.problems).toEqual([]);
  expect(plan.channels.map(({ name, messages }) => [name, messages.length])).toEqual([['room', 3_100]]);
});

test('the lines of several channels say which is theirs', async () => {
  const plan = await planned(3_101, 3);
  expect(plan.problems).toEqual([]);
  expect(plan.channels.map(({ name, messages }) => [name, messages.length]).toSorted()).toEqual([
    ['room1', 1_034],
    ['room2', 1_034],
    ['room3', 1_033],
  ]);
});

test('the talk is that of a busy channel: newcomers, answers, some long messages and many short ones', async () => {
  const [channel] = (await planned(3_100)).channels;
  const messages = channel?.messages ?? [];
  expect(channel?.nicks.length).toBeGreaterThan(150);
  expect(messages.filter(({ replyToKey }) => replyToKey !== null).length).toBeGreaterThan(1_000);
  const lengths = messages.map(({ text }) => text.length).toSorted((one, other) => one - other);
  expect(lengths[1_550]).toBeGreaterThan(35);
  expect(lengths[1_550]).toBeLessThan(65);
});

test('it is the same every time', async () => {
  expect(await planned(200)).toEqual(await planned(200));
});

test('with a suffix, nobody is the same, and nothing is said in the same place', async () => {
  const [one, other] = await Promise.all([planned(400, 2), planned(400, 2, 'b')]);
  const names = ({ channels }: typeof one) => channels.flatMap(({ name, nicks }) => [name, ...nicks]);
  expect(names(other).length).toBeGreaterThan(20);
  expect(names(one).filter((name) => names(other).includes(name))).toEqual([]);
});
