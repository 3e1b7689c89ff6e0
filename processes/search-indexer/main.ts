import { createSealer } from '@c18n/platform/sealing/createSealer';
import { createWordReader } from '@c18n/platform/sealing/createWordReader';
import { createSearchIndexer } from '@c18n/search-indexer/createSearchIndexer';
import { runProcess } from '../runProcess.ts';
import { startLeasedWorker } from '../startLeasedWorker.ts';

await runProcess('search-indexer', (parts) => {
  const { search, store, keys } = parts.adapters;
  const words = createWordReader(createSealer(keys, Date.now));
  return startLeasedWorker(createSearchIndexer({ search, documents: store.documents, words }), parts);
});
