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

/** A field of an object. What its times mean is told at `State.moment`. */
export type StoredField = {
  readonly value: Value;
  /** `revision` of the object that it came in; -1 where that has none. */
  readonly revision: number;
  /** When it was asked for, or told by an event: it shows all that happened before. Of a list in pages, when the oldest of them was. */
  readonly asOf: number;
  /** When its value came to be what it is. */
  readonly since: number;
};

export type StoredObject = Readonly<Record<string, StoredField>>;

/** What a client knows. */
export type State = {
  /** By key. */
  readonly objects: ReadonlyMap<string, StoredObject>;
  /** Since when a field may not be what it was, and no event tells what it is: see `isStale`. */
  readonly marks: ReadonlyMap<string, number>;
  /** When an event last showed an object, by its key; hints do not count. */
  readonly told: ReadonlyMap<string, number>;
  /** The time: how many answers and events have been taken in. */
  readonly moment: number;
};
