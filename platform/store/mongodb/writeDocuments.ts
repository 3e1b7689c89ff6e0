import type { Db } from 'mongodb';
import { writeNewer } from '../../mongodb/writeNewer.ts';
import type { StoredDocument } from '../../ports/DocumentStore.ts';
import { newerDocument } from './recordRows.ts';
import { viewCollection } from './viewCollection.ts';

/** Writes documents unless a later fact has written them already; one bulk for each collection, all at once. */
export async function writeDocuments(
  database: Db,
  documents: readonly StoredDocument[],
  generationOf: (collection: string) => number,
): Promise<void> {
  const groups = Map.groupBy(documents, ({ collection }) => collection);
  await Promise.all(
    [...groups].map(([name, group]) =>
      writeNewer(viewCollection(database, name, generationOf(name)), group.map(newerDocument)),
    ),
  );
}
