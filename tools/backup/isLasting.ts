/** Pauses of streams, leases of workers, wishes that they begin anew, the generations of an engine's topics, and whether a restore is done: they tell of processes that run, of their engines, and of this one store. */
const passing = ['pause/', 'lease/', 'replay/', 'transport/', 'restore/'];

/** Whether a last value, by its key, belongs into a backup. */
export function isLasting(key: string): boolean {
  return !passing.some((prefix) => key.startsWith(prefix));
}
