import { parseArgs } from 'node:util';
import { registry } from '@c18n/assembly/domains';
import { compareWithRebuild } from '@c18n/decider/compareWithRebuild';
import { pauseStream } from '@c18n/decider/pauseStream';
import { rebuild } from '@c18n/decider/rebuild';
import { streams } from '@c18n/platform/domain/streams';
import { startProblem } from '@c18n/single-node/startProblem';
import { openInstallation } from '../openInstallation.ts';

// `npm run rebuild`: makes all views again from the ledger of DATA_DIR and has the search index begin anew; the server must be
// stopped.
// `npm run rebuild -- --compare` changes nothing: it tells which documents are not what the ledger says.
// `--cluster FOLDER` does either with a running cluster: its streams are paused one after the other for the last facts, and
// its search index stays. Nobody may be writing while it is compared.

const { values } = parseArgs({ options: { compare: { type: 'boolean' }, cluster: { type: 'string' } } });
try {
  const { adapters, isCluster } = await openInstallation(values.cluster ?? null);
  const { store, search } = adapters;
  if (values.compare) {
    const differences = await compareWithRebuild(store, registry);
    for (const difference of differences) console.log(JSON.stringify(difference));
    console.log(`${differences.length} documents differ from the ledger`);
    process.exitCode = differences.length === 0 ? 0 : 1;
  } else {
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
    console.log(
      isCluster ? 'the search index was left as it is' : 'the search index is filled again at the next start',
    );
  }
  await adapters.close();
} catch (error) {
  const problem = startProblem(error);
  if (problem === null) throw error;
  console.error(problem);
  process.exitCode = 1;
}
