import type { State } from './State.ts';

/** What a field of an object is marked by; `(*)` stands for whatever arguments. */
export function markOf(key: string, field: string): string {
  return `${key}.${field}`;
}

/** What all fields of an object with one name are marked by, whatever their arguments. */
export function markOfAll(key: string, field: string): string {
  const [name] = field.split('(');
  return `${key}.${name}(*)`;
}

/** Whether a field has to be read again: it was marked after it had been asked for, or is marked and not known. */
export function isStale({ objects, marks }: State, key: string, field: string): boolean {
  const asOf = objects.get(key)?.[field]?.asOf ?? 0;
  return [markOf(key, field), markOfAll(key, field)].some((mark) => (marks.get(mark) ?? 0) > asOf);
}
