/**
 * Hears SIGTERM and SIGINT from now on, which no longer end the process by themselves. The signal aborts at the first of them, with its name as the
 * reason; what comes after changes nothing.
 */
export function hearSignals(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort(signal));
  return stopping.signal;
}
