import { isDeepStrictEqual } from 'node:util';
import { type Stream, streams } from '@c18n/platform/domain/streams';
import type { StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { Store } from '@c18n/platform/ports/Store';
import type { DomainRegistry } from './DomainRegistry.ts';
import { buildBeside } from './rebuild.ts';

/** A document that is not what the ledger says. */
export type Difference = {
  readonly collection: string;
  readonly id: string;
  readonly live: StoredDocument | null;
  readonly rebuilt: StoredDocument | null;
};

const SCAN = 500;

/** Rebuilds all views from the ledger beside the live ones and compares them document by document. Nobody may be writing meanwhile. */
export async function compareWithRebuild(store: Store, registry: DomainRegistry): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const stream of streams) {
    const rebuilt = await buildBeside({ stream, store, registry });
    const live = await store.generations.current(stream);
    for (const { name } of registry.collections.filter((collection) => collection.stream === stream)) {
      const [ours, theirs] = [
        await documents(store, stream, live, name),
        await documents(store, stream, rebuilt, name),
      ];
      for (const id of new Set([...ours.keys(), ...theirs.keys()])) {
        const pair = { live: ours.get(id) ?? null, rebuilt: theirs.get(id) ?? null };
        if (!isDeepStrictEqual(pair.live, pair.rebuilt)) differences.push({ collection: name, id, ...pair });
      }
    }
    await store.generations.discard(stream);
  }
  return differences;
}

async function documents(
  store: Store,
  stream: Stream,
  generation: number,
  collection: string,
): Promise<ReadonlyMap<string, StoredDocument>> {
  const found = new Map<string, StoredDocument>();
  for (let after = ''; ; ) {
    const page = await store.generations.scan(stream, generation, collection, after, SCAN);
    for (const document of page) found.set(document.id, document);
    const last = page.at(-1);
    if (last === undefined) return found;
    after = last.id;
  }
}
