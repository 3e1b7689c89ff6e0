import { randomUUID } from 'node:crypto';
import { openGridFsBlobStore } from '@c18n/platform/blobs/mongodb/openGridFsBlobStore';
import { engineUrl } from '@c18n/platform/testing/engineUrl';
import { openEnginesForTests } from '@c18n/single-node/testing/openEnginesForTests';
import { roundTripSuite } from './testing/roundTripSuite.ts';

// From one node to a cluster: what was written with SQLite is brought back into MongoDB.
roundTripSuite('an installation on engines', async () => ({
  adapters: await openEnginesForTests(Date.now),
  blobs: await openGridFsBlobStore({
    url: engineUrl('MONGODB_URL'),
    database: `test_restored_${randomUUID()}`,
    now: Date.now,
  }),
}));
