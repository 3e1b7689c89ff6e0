import type { Fact } from '@c18n/platform/domain/Fact';
import type { DocumentKey, StoredDocument } from '@c18n/platform/ports/DocumentStore';
import { BatchDocuments, notLoaded } from './BatchDocuments.ts';
import type { DomainRegistry } from './DomainRegistry.ts';

/** Folds recorded facts of one partition, in order, and returns the documents as they end up. */
export async function foldFacts(
  facts: readonly Fact[],
  registry: DomainRegistry,
  load: (keys: readonly DocumentKey[]) => Promise<readonly (StoredDocument | null)[]>,
): Promise<readonly StoredDocument[]> {
  const documents = new BatchDocuments();
  const folds = (fact: Fact): boolean => {
    const fold = registry.folds.get(fact.type);
    if (fold === undefined) throw new Error(`no fold for ${fact.type}`);
    try {
      fold.fold(fact as Fact<object>, documents.writer(fact.place, fact.number));
      documents.keep();
      return true;
    } catch (thrown) {
      documents.drop();
      if (thrown === notLoaded) return false;
      throw thrown;
    }
  };
  let next = 0;
  while (next < facts.length) {
    if (folds(facts[next] as Fact)) {
      next += 1;
      continue;
    }
    // Later facts are tried only to learn what they need; their turn comes again.
    for (const fact of facts.slice(next + 1)) probe(fact, registry, documents);
    const keys = [...documents.missing.values()];
    const loaded = await load(keys);
    for (const [index, key] of keys.entries()) documents.provide(key, loaded[index] ?? null);
  }
  return documents.changes();
}

function probe(fact: Fact, registry: DomainRegistry, documents: BatchDocuments): void {
  try {
    registry.folds.get(fact.type)?.fold(fact as Fact<object>, documents.writer(fact.place, fact.number));
  } catch {
    // It is folded, and fails if it must, in its turn.
  }
  documents.drop();
}
