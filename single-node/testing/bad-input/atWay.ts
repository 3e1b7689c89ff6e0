/** The steps of a way: `input.people[].name` goes through the first of the people. */
function stepsOf(way: string): readonly (string | number)[] {
  return way
    .replaceAll('[]', '.0')
    .split('.')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** What lies at the end of a way; undefined where it ends before. */
export function getAtWay(value: unknown, way: string): unknown {
  return stepsOf(way).reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined),
    value,
  );
}

/** A copy with something else at the end of a way. */
export function putAtWay<Value>(value: Value, way: string, put: unknown): Value {
  return putIn(value, stepsOf(way), put) as Value;
}

function putIn(value: unknown, [step, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (step === undefined) return put;
  const inside = putIn((value as Record<string | number, unknown>)[step], rest, put);
  return Array.isArray(value) ? value.with(Number(step), inside) : { ...(value as object), [step]: inside };
}
