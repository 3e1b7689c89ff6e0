import { parseArgs } from 'node:util';
import { registry } from '@c18n/assembly/domains';
import { compareWithRebuild } from '@c18n/decider/compareWithRebuild';
import { pauseStream } from '@c18n/decider/pauseStream';
import { rebuild } from '@c18n/decider/rebuild';
import { streams } from '@c18n/platform/domain/streams';
import { ReplayRequest } from '@c18n/platform/worker-loop/ReplayRequest';
import type { OpenedInstallation } from '../openInstallation.ts';
import { runTool } from '../runTool.ts';
import { ToolError } from '../ToolError.ts';
import { useInstallation } from '../useInstallation.ts';

// `npm run rebuild`: makes all views again from the ledger of DATA_DIR and has the search index begin anew; the server must be
// stopped. `--only views`, `--only search`: one of both.
// `npm run rebuild -- --compare` changes nothing: it tells which documents are not what the ledger says.
// `--cluster FOLDER` does either with a running cluster: its streams are paused one after the other for the last facts, and its
// search-indexer fills a new index while the one before is searched. Nobody may be writing while it is compared.

const usage = 'Usage: npm run rebuild -- [--cluster FOLDER] [--compare | --only views | --only search]';

await runTool(async () => {
  const { values } = parseArgs({
    options: { compare: { type: 'boolean' }, only: { type: 'string' }, cluster: { type: 'string' } },
  });
  const { only } = values;
  if (!(only === undefined || only === 'views' || only === 'search')) throw new ToolError(usage);
  await useInstallation(values.cluster ?? null, async (installation) => {
    if (values.compare) return compare(installation);
    if (only !== 'search') await rebuildViews(installation);
    if (only !== 'views') await rebuildSearch(installation);
  });
});

async function compare({ adapters: { store } }: OpenedInstallation): Promise<void> {
  const differences = await compareWithRebuild(store, registry);
  for (const difference of differences) console.log(JSON.stringify(difference));
  console.log(`${differences.length} documents differ from the ledger`);
  process.exitCode = differences.length === 0 ? 0 : 1;
}

async function rebuildViews({ adapters: { store } }: OpenedInstallation): Promise<void> {
  for (const stream of streams) {
    let facts = 0;
    const progress = (folded: number) => {
      facts = folded;
    };
    await rebuild({ stream, store, registry, pause: () => pauseStream(stream, { store, now: Date.now }), progress });
    console.log(`${stream}: ${facts} facts folded`);
  }
}

async function rebuildSearch({ adapters: { store, search }, isCluster }: OpenedInstallation): Promise<void> {
  if (isCluster) {
    // A running indexer would not notice that its index was emptied.
    await new ReplayRequest('search-indexer', store.lastValues).ask();
    console.log(
      'the search-indexer fills a new index, while the one before is searched; its log tells when that is done',
    );
  } else {
    await search.clear();
    console.log('the search index is filled again at the next start');
  }
}
