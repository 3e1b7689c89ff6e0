import { textOf } from '@c18n/client/textOf';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ApiClient } from './createApiClient.ts';

/** Asks with a typed document. @throws ApiError as `ApiClient.ask` does */
export function run<Data, Variables extends object>(
  client: ApiClient,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return client.ask<Data>(textOf(document).query, variables);
}
