import { createWordReader } from '@c18n/platform/sealing/createWordReader';
import { openSealer } from '@c18n/platform/sealing/openSealer';
import { createSearchIndexer } from '@c18n/search-indexer/createSearchIndexer';
import { runProcess } from '../runProcess.ts';
import { startLeasedWorker } from '../startLeasedWorker.ts';

await runProcess('search-indexer', (parts) => {
  const { search, store } = parts.adapters;
  const words = createWordReader(openSealer(parts.adapters, Date.now));
  return startLeasedWorker(createSearchIndexer({ search, documents: store.documents, words }), parts);
});
