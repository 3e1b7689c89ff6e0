/**
 * The values of variables under the names that they were planned with.
 *
 * @param given as the client sent them; a value under one of the new names is none that the client has declared, and is left out
 * @param names the new names by the client's
 */
export function renameVariables(
  given: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  if (names.size === 0) return given;
  const renamed = new Set(names.values());
  const kept = Object.entries(given).filter(([name]) => !renamed.has(name));
  return Object.fromEntries(kept.map(([name, value]) => [names.get(name) ?? name, value]));
}
