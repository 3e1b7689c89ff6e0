import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Importing, startImporting } from '../startImportingForTests.ts';
import { type Checkpoints, openCheckpoints } from './Checkpoints.ts';
import { importIrc } from './importIrc.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'irc-'));
});
afterEach(() => rm(folder, { recursive: true }));

const log = (name: string, ...lines: readonly string[]) =>
  writeFile(join(folder, `${name}.raw.txt`), lines.map((line) => `${line}\n`).join(''));

async function run({ options, problems }: Importing, more: { channel?: string; checkpoints?: Checkpoints } = {}) {
  problems.length = 0;
  const checkpoints = more.checkpoints ?? { get: () => null, set: async () => {} };
  await importIrc({ ...options, folder, channel: 'pond', date: null, ...more, checkpoints });
  return problems.map(({ item, code }) => [item, code]);
}

const PLACES = `{ communities(first: 3) { edges { node { id name memberCount userGroups(first: 1) { edges { node {
  id name memberCount messages(first: 10) { edges { node { text author { displayName } } } } } } } } } } }`;

type Messages = { edges: { node: { text: string; author: { displayName: string } } }[] };
type Group = { id: string; name: string; memberCount: number; messages: Messages };
type Place = { id: string; name: string; memberCount: number; userGroups: { edges: { node: Group }[] } };

async function placesIn({ importer }: Importing) {
  const { communities } = (await importer.query(PLACES)) as unknown as { communities: { edges: { node: Place }[] } };
  return communities.edges.map(({ node }) => {
    const [group] = node.userGroups.edges.map((edge) => edge.node);
    const said = group?.messages.edges.map((edge) => [edge.node.author.displayName, edge.node.text]);
    return { community: node, group, said };
  });
}

test('names that are no names here are made such, and each stays apart', async () => {
  await using importing = await startImporting();
  const long = 'n'.repeat(101);
  await log(
    '2012-01-01',
    '[10:00] <\u000304mole\u0003> red',
    '[10:01] <mole> plain',
    '[10:02] <\u200b> unseen',
    '[10:03] <\u0002> bare',
    `[10:04] <${long}> long`,
    `[10:05] <${long}n> longer`,
    `[10:06] <${'n'.repeat(300)}> longest`,
  );
  expect(await run(importing, { channel: 'c'.repeat(250) })).toEqual([]);
  const cut = `${'n'.repeat(99)}…`;
  const channel = `${'c'.repeat(99)}…`;
  expect(await placesIn(importing)).toMatchObject([
    {
      community: { name: channel, memberCount: 7 },
      group: { name: channel, memberCount: 7 },
      said: [
        ...[
          ['mole', 'red'],
          ['mole', 'plain'],
          ['somebody', 'unseen'],
          ['somebody', 'bare'],
        ],
        ...[
          [cut, 'long'],
          [cut, 'longer'],
          [cut, 'longest'],
        ],
      ],
    },
  ]);
  const before = await importing.ledgerEnds();
  expect(await run(importing, { channel: 'c'.repeat(250) })).toEqual([]);
  expect(await importing.ledgerEnds()).toEqual(before);
});

test('channels whose names begin alike at length stay apart', async () => {
  await using importing = await startImporting();
  const channel = 'c'.repeat(250);
  await log('2012-01-01', ...['a', 'b'].map((end) => `${channel}${end} 2012-01-01 [10:00] <mole> in ${end}`));
  expect(await run(importing)).toEqual([]);
  expect((await placesIn(importing)).map(({ said }) => said).toSorted()).toEqual([
    [['mole', 'in a']],
    [['mole', 'in b']],
  ]);
});

test('somebody who was deactivated is reported, and keeps nobody else out', async () => {
  await using importing = await startImporting();
  const { importer } = importing;
  await log('2012-01-01', '[10:00] <toad> croak');
  await run(importing);
  const { personByUserName } = await importer.query('{ personByUserName(userName: "irc-toad") { id } }');
  await importer.do('deactivatePerson', { personId: personByUserName?.id });
  await log('2012-01-02', '[10:00] <mole> hello', '[10:01] <toad> croak', '[10:02] <newt> hello mole');
  await rm(join(folder, '2012-01-01.raw.txt'));
  const reported = await run(importing, { channel: 'lake' });
  expect(reported).toEqual([
    ['toad', 'PERSON_DEACTIVATED'],
    ['2012-01-02:1', 'NOT_A_MEMBER'],
  ]);
  const lake = (await placesIn(importing)).find(({ community }) => community.name === 'lake');
  expect(lake).toMatchObject({ community: { memberCount: 3 }, group: { memberCount: 3 } });
  expect(lake?.said).toEqual([
    ['mole', 'hello'],
    ['newt', 'hello mole'],
  ]);
  expect(await run(importing, { channel: 'lake' })).toEqual(reported);
});

describe('a checkpoint', () => {
  const spoken = ['one', 'two', 'three'].map((text) => ['mole', text]);
  const logOf = (count: number) =>
    log('2012-01-01', ...spoken.slice(0, count).map(([nick, text], minute) => `[10:0${minute}] <${nick}> ${text}`));
  const opened = () => openCheckpoints(join(folder, 'import.json'), 'here');

  test('of an installation that is gone does not keep anything from the new one', async () => {
    await logOf(3);
    {
      await using importing = await startImporting();
      await run(importing, { checkpoints: await opened() });
    }
    await using importing = await startImporting();
    expect(await run(importing, { checkpoints: await opened() })).toEqual([]);
    expect((await placesIn(importing)).map(({ said }) => said)).toEqual([spoken]);
  });

  test('keeps nothing that was refused from being decided anew', async () => {
    await using importing = await startImporting();
    const { importer } = importing;
    await log('2012-01-01', '[10:00] <toad> croak');
    await run(importing, { channel: 'lake' });
    const { personByUserName } = await importer.query('{ personByUserName(userName: "irc-toad") { id } }');
    const personId = personByUserName?.id;
    await importer.do('deactivatePerson', { personId });
    await log('2012-01-01', '[10:00] <mole> one', '[10:01] <toad> croak');
    expect(await run(importing, { checkpoints: await opened() })).toHaveLength(2);
    await importer.do('reactivatePerson', { personId });
    expect(await run(importing, { checkpoints: await opened() })).toEqual([]);
    const pond = (await placesIn(importing)).find(({ community }) => community.name === 'pond');
    expect(pond?.said).toHaveLength(2);
  });

  test('of what was there before an older backup was restored is not believed', async () => {
    const checkpoints = await opened();
    await using importing = await startImporting();
    await logOf(2);
    await run(importing, { checkpoints: await openCheckpoints(join(folder, 'older.json'), 'here') });
    const [older] = await placesIn(importing);
    await logOf(3);
    {
      await using ahead = await startImporting();
      await run(ahead, { checkpoints });
    }
    const [communityId = '', userGroupId = ''] = [older?.community.id, older?.group?.id];
    const left = checkpoints.get('pond');
    if (left !== null) await checkpoints.set('pond', { ...left, communityId, userGroupId });
    expect(await run(importing, { checkpoints })).toEqual([]);
    expect((await placesIn(importing)).map(({ said }) => said)).toEqual([spoken]);
  });
});
