import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentReader } from '../limits/DocumentReader.ts';

type DocumentStore = NonNullable<ApolloServerOptions<object>['documentStore']>;

/** The valid documents as Apollo Server finds and keeps them: it writes the schema's hash and a colon before a document's SHA-256. */
export function documentStore(documents: DocumentReader): DocumentStore {
  const keyOf = (name: string) => name.slice(name.lastIndexOf(':') + 1);
  return {
    get: async (name) => documents.find(keyOf(name)),
    set: async (name, document) => void documents.keep(keyOf(name), document),
    // Apollo Server never asks for it.
    delete: async () => false,
  };
}
