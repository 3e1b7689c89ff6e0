import { resolve } from 'node:path';
import { registry } from '@c18n/assembly/domains';
import { compareWithRebuild } from '@c18n/decider/compareWithRebuild';
import { rebuild } from '@c18n/decider/rebuild';
import { readConfiguration } from '@c18n/platform/configuration/readConfiguration';
import { streams } from '@c18n/platform/domain/streams';
import { DirectoryInUseError } from '@c18n/single-node/lockDirectory';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';

// `npm run rebuild`: makes all views again from the ledger of DATA_DIR and has the search index begin anew; the server must be stopped.
// `npm run rebuild -- --compare` changes nothing: it tells which documents are not what the ledger says.

const configuration = readConfiguration();
try {
  const adapters = await openEmbeddedAdapters(resolve(configuration.dataDirectory), configuration.partitions, Date.now);
  const { store, search } = adapters;
  if (process.argv.includes('--compare')) {
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
      await rebuild({
        stream,
        store,
        registry,
        pause: async () => ({ isIntact: async () => true, end: async () => {} }),
        progress,
      });
      console.log(`${stream}: ${facts} facts folded`);
    }
    await search.clear();
    console.log('the search index is filled again when the server starts');
  }
  await adapters.close();
} catch (error) {
  if (!(error instanceof DirectoryInUseError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
