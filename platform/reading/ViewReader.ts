import type { Collection, Stored } from '../domain/defineCollection.ts';

/** Reads documents by id, each once until a command is sent. All reads of one tick are one call of the store. A removed document reads as null. */
export type ViewReader = {
  readonly one: <Document extends object>(
    collection: Collection<Document>,
    id: string,
  ) => Promise<Stored<Document> | null>;
};
