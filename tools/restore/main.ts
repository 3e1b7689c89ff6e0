import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { registry } from '@c18n/assembly/domains';
import { pauseStream } from '@c18n/decider/pauseStream';
import { keysFileOf } from '../backup/keysFileOf.ts';
import { readErased } from '../backup/readErased.ts';
import type { OpenedInstallation } from '../openInstallation.ts';
import { runTool } from '../runTool.ts';
import { ToolError } from '../ToolError.ts';
import { useInstallation } from '../useInstallation.ts';
import type { Backup } from './Backup.ts';
import { holdWorkers } from './holdWorkers.ts';
import { restoreBackup } from './restoreBackup.ts';
import { restoreLostKeys } from './restoreLostKeys.ts';
import { verifyBackup } from './verifyBackup.ts';

// `npm run restore -- FILE`: brings a backup back into the installation of DATA_DIR, which must be empty, and makes its views.
// `--cluster FOLDER` into that of a cluster whose engines run and whose processes do not; `--cluster environment` where the environment
// tells its engines and its SECRET. `--keys FILE`: where the keys are, if not beside. `--erased LIST`: persons to be erased again.
// `--keys-only`: only the keys, into an installation that is there, has lost its store of keys, and does not run.

const usage = 'Usage: npm run restore -- [--cluster FOLDER] [--keys FILE] [--erased LIST] [--keys-only] FILE';

type Work = (backup: Backup, erased: ReadonlySet<string>, installation: OpenedInstallation) => Promise<void>;

const restore: Work = async (backup, erased, { adapters, openBlobs, secret }) => {
  const { store, keys, search } = adapters;
  const blobs = await openBlobs();
  try {
    const pause = (stream: Parameters<typeof pauseStream>[0]) => pauseStream(stream, { store, now: Date.now });
    const target = { store, keys, search, blobs, secret, registry, pause, now: Date.now };
    const facts = await restoreBackup(backup, target, erased);
    console.log(`${facts} facts are back, and the views equal them; the search index is filled at the next start`);
  } finally {
    await blobs.close();
  }
};

const restoreKeysOnly: Work = async (backup, erased, { adapters: { keys, store }, secret }) => {
  await restoreLostKeys(backup, { keys, secret, documents: store.documents, lastValues: store.lastValues }, erased);
  console.log('the keys are back; those that were made after the backup are lost');
};

/** Only one process has the directory of an embedded installation; the workers of a cluster must be kept from theirs. */
const withoutWorkers =
  (work: Work): Work =>
  async (backup, erased, installation) => {
    const { adapters, isCluster } = installation;
    const clock = { now: () => performance.now(), wait };
    const letWorkersGo = isCluster ? await holdWorkers(adapters.store.lastValues, clock) : async () => {};
    try {
      await work(backup, erased, installation);
    } finally {
      await letWorkersGo();
    }
  };

// What is written is its owner's.
process.umask(0o077);
await runTool(async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { cluster: text, keys: text, erased: text, 'keys-only': { type: 'boolean' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new ToolError(usage);
  const erased = values.erased === undefined ? new Set<string>() : await readErased(values.erased);
  const backup = await verifyBackup(file, values.keys ?? keysFileOf(file));
  const lacks = values['keys-only'] ? 'keys' : 'everything';
  const work = withoutWorkers(values['keys-only'] ? restoreKeysOnly : restore);
  const creation = { ...backup, lacks } as const;
  await useInstallation(values.cluster ?? null, (installation) => work(backup, erased, installation), creation);
});
