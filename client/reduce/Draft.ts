import { joinPages } from './joinPages.ts';
import type { Fields, List, State, StoredObject, Value } from './State.ts';

/** The revision of objects that have none: whatever comes later holds, unless it is already known with a revision. */
const UNVERSIONED = -1;

/** A state that is being changed. The one that it is made from stays as it was. */
export class Draft {
  readonly #before: State;
  readonly #objects: Map<string, StoredObject>;
  readonly #stale: Set<string>;
  readonly #seen = new Set<string>();

  constructor(before: State) {
    this.#before = before;
    this.#objects = new Map(before.objects);
    this.#stale = new Set(before.stale);
  }

  /** The objects that came in, changed or not. */
  get seen(): ReadonlySet<string> {
    return this.#seen;
  }

  /** The objects of a type. */
  ofType(typename: string): readonly string[] {
    return [...this.#objects.keys()].filter((key) => key.startsWith(`${typename}:`));
  }

  /** A field as it is known; undefined where it is not. */
  value(key: string, field: string): Value | undefined {
    return this.#objects.get(key)?.[field]?.value;
  }

  /** A list as far as it is known; undefined where it is not. */
  list(key: string, field: string): List | undefined {
    const value = this.value(key, field);
    return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'list' ? value : undefined;
  }

  /** Whether a plain field is not what it was before this draft. */
  hasChanged(key: string, field: string): boolean {
    return this.value(key, field) !== this.#before.objects.get(key)?.[field]?.value;
  }

  /** Takes in an object: of each field, what has an equal or newer revision than what is known. */
  put(key: string, fields: Fields, revision: number = UNVERSIONED): void {
    const known = this.#objects.get(key) ?? {};
    const taken = Object.entries(fields)
      .filter(([field]) => (known[field]?.revision ?? UNVERSIONED) <= revision)
      .map(([field, value]) => {
        this.#stale.delete(`${key}.${field}`);
        return [field, { value: joinPages(known[field]?.value, value), revision }] as const;
      });
    this.#objects.set(key, { ...known, ...Object.fromEntries(taken) });
    this.#seen.add(key);
  }

  /** Writes a list that events keep. What is read later replaces it, unless that is of an older revision of the list's owner. */
  keep(key: string, field: string, list: List): void {
    const known = this.#objects.get(key) ?? {};
    const revision = this.value(key, 'revision');
    const stored = { value: list, revision: typeof revision === 'number' ? revision : UNVERSIONED };
    this.#objects.set(key, { ...known, [field]: stored });
  }

  /** Notes that a field is to be read again. */
  mark(key: string, field: string): void {
    this.#stale.add(`${key}.${field}`);
  }

  /** Notes it for all fields with a name, whatever their arguments. */
  markAll(key: string, name: string): void {
    const fields = Object.keys(this.#objects.get(key) ?? {});
    for (const field of fields) if (field === name || field.startsWith(`${name}(`)) this.mark(key, field);
  }

  finish(): State {
    return { objects: this.#objects, stale: this.#stale };
  }
}
