import type { DocumentKey, StoredDocument } from '../../ports/DocumentStore.ts';
import type { IdReader } from './IdReader.ts';
import { type DocumentRow, documentOfRow, viewName } from './viewCollection.ts';

/** Documents by id, in the order asked; all at once. @throws StoreUnavailableError */
export async function loadDocuments(
  reader: IdReader,
  keys: readonly DocumentKey[],
  generationOf: (collection: string) => number,
): Promise<readonly (StoredDocument | null)[]> {
  const groups = Map.groupBy(keys, ({ collection }) => collection.name);
  const found = new Map(
    await Promise.all(
      [...groups].map(async ([name, group]) => {
        const ids = group.map(({ id }) => id);
        return [name, await reader.read<DocumentRow>(viewName(name, generationOf(name)), ids)] as const;
      }),
    ),
  );
  return keys.map(({ collection: { name }, id }) => {
    const row = found.get(name)?.get(id);
    return row === undefined ? null : documentOfRow(name, row);
  });
}
