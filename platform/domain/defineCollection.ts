import type { Stream } from './streams.ts';

/** What an index can be ordered by. */
export type IndexValue = string | number | boolean | null;

/** A document as it is read: its fields, its id, and the number of the fact that last changed it. */
export type Stored<Document> = Document & { readonly id: string; readonly revision: number };

/**
 * A kind of document that queries read, written by one writer. `indexes` names each declared index with its fields; the id
 * always follows as the last, so every order is total. `Document` appears in the type only.
 */
export type Collection<Document extends object = object, IndexName extends string = string> = {
  readonly name: string;
  readonly stream: Stream;
  readonly indexes: Readonly<Record<IndexName, readonly string[]>>;
  readonly document?: Document;
};

/**
 * Defines a collection: `defineCollection<PostDocument>()('post', 'communities', { newest: ['communityId', 'publishedAt'] })`.
 * Index fields must hold an {@link IndexValue}.
 */
export function defineCollection<Document extends object>() {
  return <IndexName extends string>(
    name: string,
    stream: Stream,
    indexes: Readonly<Record<IndexName, readonly (keyof Document & string)[]>>,
  ): Collection<Document, IndexName> => ({ name, stream, indexes });
}
