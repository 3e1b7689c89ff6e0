import { registry } from '@c18n/assembly/domains';
import { compareWithRebuild, type Difference } from '@c18n/decider/compareWithRebuild';
import type { Fact } from '@c18n/platform/domain/Fact';
import { streams } from '@c18n/platform/domain/streams';
import type { Store } from '@c18n/platform/ports/Store';
import { openEmbeddedAdapters } from '../openEmbeddedAdapters.ts';

const READ_FACTS = 500;

/** What a directory holds that no process has open. */
export type Inspection = {
  /** Every fact, in the order of its partition. */
  readonly facts: readonly Fact[];
  /** Documents that are not what the facts say. */
  readonly differences: readonly Difference[];
};

/** Reads the ledger of a stopped installation, and compares its views with a rebuild. */
export async function inspectDirectory(directory: string): Promise<Inspection> {
  const adapters = await openEmbeddedAdapters(directory, 1, Date.now);
  try {
    const facts = await readLedger(adapters.store);
    return { facts, differences: await compareWithRebuild(adapters.store, registry) };
  } finally {
    await adapters.close();
  }
}

async function readLedger(store: Store): Promise<readonly Fact[]> {
  const facts: Fact[] = [];
  for (const stream of streams) {
    for (let partition = 0; partition < store.partitions; partition++) {
      for (let after = 0; ; ) {
        const page = await store.ledger.read({ stream, partition, after, limit: READ_FACTS });
        facts.push(...page);
        if (page.length === 0) break;
        after = page.at(-1)?.number ?? after;
      }
    }
  }
  return facts;
}
