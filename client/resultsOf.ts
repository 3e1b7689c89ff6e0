import type { FormattedExecutionResult } from 'graphql';
import type { Client as SocketClient, SubscribePayload } from 'graphql-ws/client';

/**
 * The results of one operation on one connection, all of them in order. They end where the server ends them, and at once where the signal
 * is aborted; leaving them ends the operation.
 */
export async function* resultsOf(
  socket: SocketClient,
  payload: SubscribePayload,
  signal: AbortSignal,
): AsyncGenerator<FormattedExecutionResult> {
  const arrived: FormattedExecutionResult[] = [];
  let ended: { readonly by: unknown } | null = null;
  let change = Promise.withResolvers<void>();
  const end = (by: unknown) => {
    ended ??= { by };
    change.resolve();
  };
  const abort = () => end(null);
  signal.addEventListener('abort', abort);
  const leave = socket.subscribe(payload, {
    next: (result) => {
      arrived.push(result as FormattedExecutionResult);
      change.resolve();
    },
    error: end,
    complete: () => end(null),
  });
  try {
    for (;;) {
      // Renewed before looking, so that what arrives meanwhile wakes the wait below.
      change = Promise.withResolvers();
      for (const result of arrived.splice(0)) yield result;
      if (arrived.length > 0) continue;
      if (ended !== null) break;
      await change.promise;
    }
    const { by } = ended as { readonly by: unknown };
    if (by !== null) throw by;
  } finally {
    signal.removeEventListener('abort', abort);
    leave();
  }
}
