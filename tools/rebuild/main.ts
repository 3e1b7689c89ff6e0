import { parseArgs } from 'node:util';
import { registry } from '@c18n/assembly/domains';
import { compareWithRebuild } from '@c18n/decider/compareWithRebuild';
import { pauseStream } from '@c18n/decider/pauseStream';
import { rebuild } from '@c18n/decider/rebuild';
import { streams } from '@c18n/platform/domain/streams';
import type { OpenedInstallation } from '../openInstallation.ts';
import { runTool } from '../runTool.ts';
import { useInstallation } from '../useInstallation.ts';

// `npm run rebuild`: makes all views again from the ledger of DATA_DIR and has the search index begin anew; the server must be
// stopped.
// `npm run rebuild -- --compare` changes nothing: it tells which documents are not what the ledger says.
// `--cluster FOLDER` does either with a running cluster: its streams are paused one after the other for the last facts, and
// its search index stays. Nobody may be writing while it is compared.

await runTool(async () => {
  const { values } = parseArgs({ options: { compare: { type: 'boolean' }, cluster: { type: 'string' } } });
  await useInstallation(values.cluster ?? null, (installation) =>
    values.compare ? compare(installation) : rebuildAll(installation),
  );
});

async function compare({ adapters: { store } }: OpenedInstallation): Promise<void> {
  const differences = await compareWithRebuild(store, registry);
  for (const difference of differences) console.log(JSON.stringify(difference));
  console.log(`${differences.length} documents differ from the ledger`);
  process.exitCode = differences.length === 0 ? 0 : 1;
}

async function rebuildAll({ adapters: { store, search }, isCluster }: OpenedInstallation): Promise<void> {
  for (const stream of streams) {
    let facts = 0;
    const progress = (folded: number) => {
      facts = folded;
    };
    await rebuild({ stream, store, registry, pause: () => pauseStream(stream, { store, now: Date.now }), progress });
    console.log(`${stream}: ${facts} facts folded`);
  }
  // A running indexer would not notice that its index was emptied.
  if (!isCluster) await search.clear();
  console.log(isCluster ? 'the search index was left as it is' : 'the search index is filled again at the next start');
}
