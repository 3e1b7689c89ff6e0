import { join } from 'node:path';
import { openFileBlobStore } from '@c18n/platform/blobs/openFileBlobStore';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';
import { roundTripSuite } from './testing/roundTripSuite.ts';

roundTripSuite('an embedded installation', async (directory) => ({
  adapters: await openEmbeddedAdapters(directory, 2, Date.now),
  blobs: await openFileBlobStore(join(directory, 'blobs')),
}));
