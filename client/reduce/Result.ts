import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** An answer, or the data of an event, with the operation that it came by. */
export type Result<Data, Variables extends object> = {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  readonly data: Data;
};
