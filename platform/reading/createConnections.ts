import type { KeyObject } from 'node:crypto';
import DataLoader from 'dataloader';
import type { Stored } from '../domain/defineCollection.ts';
import type { DocumentStore, IndexEntry, PageQuery } from '../ports/DocumentStore.ts';
import type { ConnectionArguments, ConnectionSource, Connections } from './Connections.ts';
import { type Cursors, createCursors } from './createCursors.ts';
import { pageSize } from './pageSize.ts';
import { storedOf } from './storedOf.ts';

export type ConnectionsOptions = {
  readonly documents: Pick<DocumentStore, 'page'>;
  /** The installation's key for cursors, see `secrets/`. */
  readonly key: KeyObject;
  /** The size of a page that asks for none. */
  readonly defaultPageSize: number;
};

/** Relay connections over the declared indexes of a store; see https://relay.dev/graphql/connections.htm#sec-Pagination-algorithm. */
export function createConnections(options: ConnectionsOptions): Connections {
  const cursors = createCursors(options.key);
  const pages = new DataLoader<PageQuery, readonly IndexEntry[]>((queries) => options.documents.page(queries), {
    cache: false,
    maxBatchSize: 100,
  });
  return {
    page: async <Document extends object, IndexName extends string>(
      source: ConnectionSource<Document, IndexName>,
      args: ConnectionArguments,
    ) => {
      const { query, size } = queryOf(source, args, cursors, options.defaultPageSize);
      const found = await pages.load(query);
      const entries = found.slice(0, size);
      // One more than wanted was read: its presence tells that the list goes on.
      const more = found.length > size;
      const backwards = query.descending !== source.descending;
      const edges = (backwards ? entries.toReversed() : entries).map(({ document, key }) => ({
        cursor: cursors.sign(source, key),
        node: storedOf<Document>(document) as Stored<Document>,
      }));
      return {
        edges,
        pageInfo: {
          // In the other direction, the cursor that the page was bounded with was given out for an entry of this list.
          hasNextPage: backwards ? (args.before ?? null) !== null : more,
          hasPreviousPage: backwards ? more : (args.after ?? null) !== null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      };
    },
  };
}

/** The query of a page. One from the end of a list is read backwards, where its bounds change sides. */
function queryOf<Document extends object, IndexName extends string>(
  source: ConnectionSource<Document, IndexName>,
  args: ConnectionArguments,
  cursors: Cursors,
  defaultPageSize: number,
): { readonly query: PageQuery; readonly size: number } {
  const { size, from } = pageSize(args, defaultPageSize);
  const bound = (cursor: string | null | undefined) =>
    cursor === null || cursor === undefined ? undefined : cursors.open(source, cursor);
  const [after, before] = [bound(args.after), bound(args.before)];
  const { collection, index, equals } = source;
  const list = { collection, index, equals, limit: size + 1 };
  const query =
    from === 'start'
      ? { ...list, after, before, descending: source.descending }
      : { ...list, after: before, before: after, descending: !source.descending };
  return { query, size };
}
