import { compareWithRebuild, type Difference } from '@c18n/decider/compareWithRebuild';
import { registry } from '../domains.ts';
import { openEmbeddedAdapters } from '../openEmbeddedAdapters.ts';

/** What the views of a stopped server's directory differ in from its ledger. */
export async function differencesIn(directory: string): Promise<readonly Difference[]> {
  const adapters = await openEmbeddedAdapters(directory, 4, Date.now);
  try {
    return await compareWithRebuild(adapters.store, registry);
  } finally {
    await adapters.close();
  }
}
