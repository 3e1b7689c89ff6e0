import type { FormattedExecutionResult } from 'graphql';
import type { Client as SocketClient, SubscribePayload } from 'graphql-ws/client';
import { ApiError } from './ApiError.ts';
import { withResolvers } from './withResolvers.ts';

/** So many results wait at most to be taken. */
export const MOST_WAITING = 1_000;

/**
 * The results of one operation on one connection, all of them in order. They end where the server ends them, and at once where the signal
 * is aborted; leaving them ends the operation. The protocol knows no back-pressure, so where too many wait the operation is left, and what
 * came until then is followed by TOO_SLOW: whoever goes on after the last that they took misses nothing.
 *
 * @param isSent whether the operation has been sent
 * @throws ApiError TOO_SLOW; what graphql-ws fails with, see `failureOf`
 */
export async function* resultsOf(
  socket: SocketClient,
  payload: SubscribePayload,
  signal: AbortSignal,
  isSent: () => boolean,
): AsyncGenerator<FormattedExecutionResult> {
  const arrived: FormattedExecutionResult[] = [];
  let ended: { readonly by: unknown } | null = null;
  let change = withResolvers<void>();
  const end = (by: unknown) => {
    ended ??= { by };
    change.resolve();
  };
  const abort = () => {
    arrived.length = 0;
    end(null);
  };
  signal.addEventListener('abort', abort);
  const leave = socket.subscribe(payload, {
    next: (result) => {
      if (ended !== null) return;
      arrived.push(result as FormattedExecutionResult);
      change.resolve();
      if (arrived.length < MOST_WAITING) return;
      end(new ApiError('TOO_SLOW', 'More arrives than is taken.'));
      leave();
    },
    error: end,
    complete: () => end(null),
  });
  // Where a connection is closed in good order (1000) graphql-ws would send the operation again by itself.
  const unlisten = socket.on('closed', (event) => {
    if (!isSent()) return;
    end(event);
    leave();
  });
  try {
    for (;;) {
      // Renewed before looking, so that what arrives meanwhile wakes the wait below.
      change = withResolvers<void>();
      const result = arrived.shift();
      if (result !== undefined) yield result;
      else if (ended !== null) break;
      else await change.promise;
    }
    const { by } = ended as { readonly by: unknown };
    if (by !== null) throw by;
  } finally {
    signal.removeEventListener('abort', abort);
    unlisten();
    leave();
  }
}
