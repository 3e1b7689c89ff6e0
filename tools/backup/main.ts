import { parseArgs } from 'node:util';
import { pauseStream } from '@c18n/decider/pauseStream';
import type { OpenedInstallation } from '../openInstallation.ts';
import { runTool } from '../runTool.ts';
import { ToolError } from '../ToolError.ts';
import { useInstallation } from '../useInstallation.ts';
import { keysFileOf } from './keysFileOf.ts';
import { noPause } from './noPause.ts';
import { writeBackup } from './writeBackup.ts';
import { writeErased } from './writeErased.ts';

// `npm run backup -- FILE`: writes what can not be made again of the installation in DATA_DIR, which must not be running, into FILE,
// and the keys and the secret into FILE.keys.
// `npm run backup -- --cluster data/cluster FILE`: of a cluster while it runs; `--cluster environment` where the environment tells its engines.
// `npm run backup -- --erased-only LIST`: only the ids of the persons whose keys were destroyed.

const usage = 'Usage: npm run backup -- [--cluster FOLDER] FILE | --erased-only LIST';

async function backUp(file: string, { adapters, openBlobs, secret, isCluster }: OpenedInstallation): Promise<void> {
  const { store, keys } = adapters;
  const pause = isCluster
    ? (stream: Parameters<typeof pauseStream>[0]) => pauseStream(stream, { store, now: Date.now })
    : noPause;
  const blobs = await openBlobs();
  try {
    await writeBackup(file, { store, keys, blobs, secret, pause }, Date.now());
  } finally {
    await blobs.close();
  }
  console.log(`written: ${file}, and ${keysFileOf(file)}, which tells every secret: keep it apart`);
}

// What is written is its owner's.
process.umask(0o077);
await runTool(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { cluster: { type: 'string' }, 'erased-only': { type: 'string' } },
  });
  const [file] = positionals;
  const list = values['erased-only'];
  if ((file === undefined) === (list === undefined) || positionals.length > 1) throw new ToolError(usage);
  await useInstallation(values.cluster ?? null, async (installation) => {
    if (file !== undefined) await backUp(file, installation);
    if (list !== undefined)
      console.log(`written: ${list}; persons in it: ${await writeErased(list, installation.adapters.keys)}`);
  });
});
