/** Pauses of streams, leases of workers, wishes that they begin anew, and the generations of an engine's topics: they tell of processes that run, and of their engines. */
const passing = ['pause/', 'lease/', 'replay/', 'transport/'];

/** Whether a last value, by its key, belongs into a backup. */
export function isLasting(key: string): boolean {
  return !passing.some((prefix) => key.startsWith(prefix));
}
