import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import { loadInstallationSecret } from '@c18n/platform/secrets/loadInstallationSecret';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';
import { findUnreadable } from './findUnreadable.ts';
import { Journal } from './Journal.ts';
import type { Recording } from './recordWork.ts';
import type { Remains } from './SimulatedDisk.ts';

/**
 * Starts an installation from what a power cut left, and tells what is wrong with it; nothing where all is well.
 *
 * @param acknowledged the commands that somebody had been told are done
 */
export async function findLosses(
  { journal, around }: Recording,
  remains: Remains,
  acknowledged: ReadonlySet<string>,
): Promise<readonly string[]> {
  const place = await mkdtemp(join(tmpdir(), 'c18n-after-power-cut-'));
  try {
    await mkdir(join(place, 'data'));
    for (const [path, content] of remains) {
      const file = join(place, relative(around, path));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await using node = await startAgain(join(place, 'data'));
    const before = new Journal();
    for (const deed of journal.deeds) if (acknowledged.has(String(deed.payload.outcome?.id))) before.add(deed);
    return [...(await findUnrecorded(node, acknowledged)), ...(await findUnreadable(node, before))];
  } catch (error) {
    return [`does not start: ${error}`];
  } finally {
    await rm(place, { recursive: true });
  }
}

async function startAgain(directory: string): Promise<TestNode> {
  const secret = await loadInstallationSecret(directory);
  // Where it is damaged this throws, and nothing is open yet.
  deriveSecrets(secret);
  return startTestNode({ directory, secret });
}

/** What the store has lost, and where its views are not what its ledger says. */
async function findUnrecorded({ node, adapters }: TestNode, acknowledged: ReadonlySet<string>) {
  const { outcomes, ledger } = adapters.store;
  const decided = await outcomes.find([...acknowledged]);
  const known = new Set(decided.map(({ commandId }) => commandId));
  const heads = new Map((await ledger.heads()).map((head) => [`${head.stream}/${head.partition}`, head.number]));
  const factless = decided.filter(({ position }) => {
    return position.number > (heads.get(`${position.stream}/${position.partition}`) ?? 0);
  });
  const differences = await node.compareWithRebuild();
  return [
    ...[...acknowledged].filter((id) => !known.has(id)).map((id) => `lost: ${id}`),
    ...factless.map(({ commandId }) => `decided without its facts: ${commandId}`),
    ...differences.map(({ collection, id }) => `not as the ledger says: ${collection}/${id}`),
  ];
}
