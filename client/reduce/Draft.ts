import { markOf, markOfAll } from './isStale.ts';
import type { Fields, List, State, StoredField, StoredObject, Value } from './State.ts';
import { isList, takeField, takePage } from './takeField.ts';

/** The revision of objects that have none: whatever comes later holds, unless it is already known with a revision. */
const UNVERSIONED = -1;

/** A list that a draft has taken in, of the object with a key: what was known of it, and whether the page was joined to that. */
export type ReadList = {
  readonly key: string;
  readonly field: string;
  readonly known: StoredField | undefined;
  readonly isJoined: boolean;
};

/** A state that is being changed. The one that it is made from stays as it was. */
export class Draft {
  readonly #before: State;
  readonly #asOf: number;
  readonly #moment: number;
  readonly #objects: Map<string, StoredObject>;
  readonly #marks: Map<string, number>;
  readonly #told: Map<string, number>;
  readonly #seen = new Set<string>();
  readonly #behind = new Set<string>();
  readonly #read: ReadList[] = [];

  /** @param asked the state as it was when what will be taken in was asked for; an event tells what is so now */
  constructor(before: State, asked?: State) {
    this.#before = before;
    this.#moment = before.moment + 1;
    this.#asOf = asked?.moment ?? this.#moment;
    this.#objects = new Map(before.objects);
    this.#marks = new Map(before.marks);
    this.#told = new Map(before.told);
  }

  /** The objects that came in, changed or not. */
  get seen(): ReadonlySet<string> {
    return this.#seen;
  }

  /** The lists that came in and were taken, or joined to what is known. */
  get read(): readonly ReadList[] {
    return this.#read;
  }

  /** The objects of a type. */
  ofType(typename: string): readonly string[] {
    return [...this.#objects.keys()].filter((key) => key.startsWith(`${typename}:`));
  }

  /** The objects that events have shown since what is taken in was asked for, or ever. */
  toldSince(when: 'asked' | 'ever'): readonly string[] {
    const from = when === 'ever' ? 0 : this.#asOf;
    return [...this.#before.told].filter(([, moment]) => moment > from).map(([key]) => key);
  }

  /** Whether what came in has changed a field, or may have: an answer does not tell what a value was in the meantime. */
  hasChanged(key: string, field: string): boolean {
    return this.stored(key, field)?.since === this.#moment;
  }

  /** Whether what came in of an object is older than what is known of it. */
  isBehind(key: string): boolean {
    return this.#behind.has(key);
  }

  /** A field as it is known, with its times; undefined where it is not. */
  stored(key: string, field: string): StoredField | undefined {
    return this.#objects.get(key)?.[field];
  }

  /** The value of a field; undefined where it is not known. */
  value(key: string, field: string): Value | undefined {
    return this.stored(key, field)?.value;
  }

  /** A list as far as it is known; undefined where it is not. */
  list(key: string, field: string): List | undefined {
    const value = this.value(key, field);
    return isList(value) ? value : undefined;
  }

  /** Takes in an object: of each field what is newer than what is known. */
  put(key: string, fields: Fields, revision: number = UNVERSIONED): void {
    const known = this.#objects.get(key) ?? {};
    if (revision !== UNVERSIONED && revision < (known.revision?.revision ?? UNVERSIONED)) this.#behind.add(key);
    const taken: Record<string, StoredField> = {};
    for (const [field, value] of Object.entries(fields)) {
      const stored = this.#take(key, field, { value, revision });
      if (stored !== null) taken[field] = stored;
    }
    this.#objects.set(key, { ...known, ...taken });
    this.#seen.add(key);
  }

  /** Writes a list that events keep; it is as old as it was, or begins now. */
  keep(key: string, field: string, list: List): void {
    const known = this.#objects.get(key) ?? {};
    const { revision = UNVERSIONED, asOf = this.#moment } = known[field] ?? {};
    this.#objects.set(key, { ...known, [field]: { value: list, revision, asOf, since: this.#moment } });
  }

  /** Notes that a field is to be read again, also where the answer to who has asked for it is still on its way. */
  mark(key: string, field: string): void {
    this.#marks.set(markOf(key, field), this.#moment);
  }

  /** Notes it for all fields with a name, whatever their arguments. */
  markAll(key: string, name: string): void {
    this.#marks.set(markOfAll(key, name), this.#moment);
  }

  /** Notes that an event has shown what came in. */
  tell(): void {
    for (const key of this.#seen) this.#told.set(key, this.#moment);
  }

  finish(): State {
    return { objects: this.#objects, marks: this.#marks, told: this.#told, moment: this.#moment };
  }

  #take(key: string, field: string, came: Pick<StoredField, 'value' | 'revision'>): StoredField | null {
    const incoming = { ...came, asOf: this.#asOf, since: this.#moment, isEvent: this.#asOf === this.#moment };
    const known = this.stored(key, field);
    const { value } = incoming;
    if (!isList(value)) return takeField(known, incoming);
    const taken = takePage(known, { ...incoming, value });
    if (taken === null) return null;
    this.#read.push({ key, field, known, isJoined: taken.isJoined });
    return taken.stored;
  }
}
