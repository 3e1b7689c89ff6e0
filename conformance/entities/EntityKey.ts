/** A key of an entity type, and entities that the audit's data has by it. */
export type EntityKey = {
  readonly type: string;
  /** As `@key` has it: `id`, `compositeId { one two }`. */
  readonly key: string;
  /** The values of the key's fields, of each entity. */
  readonly entities: readonly Readonly<Record<string, unknown>>[];
};
