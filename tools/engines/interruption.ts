/**
 * Catches SIGINT and SIGTERM: what is under way ends in an orderly way. A second one ends the process at once.
 *
 * @returns aborted by the first signal, which is its reason
 */
export function interruption(): AbortSignal {
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => interrupted.abort(name));
  return interrupted.signal;
}
