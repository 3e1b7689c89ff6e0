/** Any number of values, of which there is nearly always one: that one takes no set of its own, which has 200 bytes. Null: none. No value is a set itself. */
export type Few<Value extends object> = Value | Set<Value> | null;

/** The values and this one. What was given is not to be used any more. */
export function including<Value extends object>(few: Few<Value>, value: Value): Value | Set<Value> {
  if (few === null || few === value) return value;
  return few instanceof Set ? few.add(value) : new Set([few, value]);
}

/** The values without this one. What was given is not to be used any more. */
export function excluding<Value extends object>(few: Few<Value>, value: Value): Few<Value> {
  if (few === value) return null;
  if (!(few instanceof Set)) return few;
  few.delete(value);
  return few.size === 0 ? null : few;
}

/** Whether this is one of the values. */
export function isAmong<Value extends object>(few: Few<Value>, value: Value): boolean {
  return few instanceof Set ? few.has(value) : few === value;
}

/** All of the values, the first first. */
export function eachOf<Value extends object>(few: Few<Value>): Iterable<Value> {
  if (few instanceof Set) return few;
  return few === null ? [] : [few];
}
