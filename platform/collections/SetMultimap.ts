import { eachOf, excluding, type Few, including, isAmong } from './few.ts';

/** Any number of values for a key, each once (a multimap). Nearly every key has one value: see `Few`. No value is a set itself. */
export class SetMultimap<Key, Value extends object> {
  readonly #values = new Map<Key, Value | Set<Value>>();

  /** No key has a value. */
  get isEmpty(): boolean {
    return this.#values.size === 0;
  }

  add(key: Key, value: Value): void {
    const before = this.#few(key);
    const after = including(before, value);
    if (after !== before) this.#values.set(key, after);
  }

  /** @returns whether it was there */
  delete(key: Key, value: Value): boolean {
    const before = this.#few(key);
    if (!isAmong(before, value)) return false;
    if (excluding(before, value) === null) this.#values.delete(key);
    return true;
  }

  /** Whether the key has any value. */
  hasKey(key: Key): boolean {
    return this.#values.has(key);
  }

  /** Whether the key has this value. */
  has(key: Key, value: Value): boolean {
    return isAmong(this.#few(key), value);
  }

  /** The values of a key, the first first. */
  of(key: Key): Iterable<Value> {
    return eachOf(this.#few(key));
  }

  /** All keys that have a value. */
  keys(): Iterable<Key> {
    return this.#values.keys();
  }

  clear(): void {
    this.#values.clear();
  }

  #few(key: Key): Few<Value> {
    return this.#values.get(key) ?? null;
  }
}
