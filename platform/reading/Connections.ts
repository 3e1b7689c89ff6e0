import type { Collection, IndexValue, Stored } from '../domain/defineCollection.ts';

/** The arguments of a Relay connection (https://relay.dev/graphql/connections.htm). */
export type ConnectionArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
};

export type Connection<Node> = {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
};

/** A list of documents: those whose first index fields equal the given values, in the order of the index. */
export type ConnectionSource<Document extends object, IndexName extends string> = {
  readonly collection: Collection<Document, IndexName>;
  readonly index: IndexName;
  readonly equals: readonly IndexValue[];
  /** The list runs from the high end of the index to the low one. */
  readonly descending: boolean;
};

export type Connections = {
  /**
   * One page. All pages asked for in one tick are one call of the store. Without `first` and `last` it is the first page of the
   * configured size.
   *
   * @throws CodedError BAD_USER_INPUT (both `first` and `last`, negative, over 100), BAD_CURSOR (forged, or of another list)
   */
  readonly page: <Document extends object, IndexName extends string>(
    source: ConnectionSource<Document, IndexName>,
    args: ConnectionArguments,
  ) => Promise<Connection<Stored<Document>>>;
};
