/** Points to an object. Its key is `<__typename>:<id>`; that of the root of all queries is `Query`. */
export type Reference = { readonly kind: 'reference'; readonly key: string };

/** An object without an id of its own: it is replaced as a whole. */
export type Embedded = { readonly kind: 'embedded'; readonly fields: Fields };

/**
 * A list in pages (a Relay connection): as much of it as was read, without gaps. An edge that an event brought has nothing but its node.
 * `after` and `before` are what a page was asked for with; what is known has neither.
 */
export type List = {
  readonly kind: 'list';
  readonly edges: readonly Fields[];
  readonly pageInfo: Fields;
  readonly after?: unknown;
  readonly before?: unknown;
};

export type Value = null | boolean | number | string | readonly Value[] | Reference | Embedded | List;

/** Values by field key, see `fieldKey`. */
export type Fields = Readonly<Record<string, Value>>;

/** A field of an object, with the `revision` of the object that it came in; -1 where that has none. */
export type StoredField = { readonly value: Value; readonly revision: number };

export type StoredObject = Readonly<Record<string, StoredField>>;

/** What a client knows. */
export type State = {
  /** By key. */
  readonly objects: ReadonlyMap<string, StoredObject>;
  /** Fields that are not as they were read any more, and that no event tells: read them again. `<object key>.<field key>`. */
  readonly stale: ReadonlySet<string>;
};
