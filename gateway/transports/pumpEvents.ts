import type { ServerResponse } from 'node:http';
import type { Log } from '@c18n/platform/logging/Log';
import type { FormattedExecutionResult } from 'graphql';
import { print } from 'graphql-sse';
import { OperationRefused } from '../errors/OperationRefused.ts';
import type { GatewayConfiguration } from '../GatewayConfiguration.ts';
import type { OperationStream } from '../operations/OperationStream.ts';

const COMMENT = ':\n\n';

/**
 * Writes the results of an operation as server-sent events, each only when the one before was taken, so a slow client makes its own
 * stream wait. Resolves when the response has ended. A client that takes nothing for `stallTimeout` is cut off.
 */
export async function pumpEvents(
  response: ServerResponse,
  results: OperationStream,
  options: { readonly configuration: Pick<GatewayConfiguration, 'keepAlive' | 'live'>; readonly log: Log },
): Promise<void> {
  const { keepAlive, live } = options.configuration;
  // The client may have left while it was found out who it is: that has been told already.
  if (response.destroyed) {
    await results.return();
    return;
  }
  response.on('close', () => void results.return());
  // Also makes the headers go out at once.
  response.write(COMMENT);
  const beat = setInterval(() => response.writableNeedDrain || response.write(COMMENT), keepAlive);
  try {
    for await (const result of results) {
      response.write(print({ event: 'next', data: result as never }));
      if (response.writableNeedDrain) await drained(response, live.stallTimeout, options.log);
      if (response.destroyed) return;
    }
  } catch (error) {
    if (!(error instanceof OperationRefused)) throw error;
    response.write(print({ event: 'next', data: { errors: error.errors } as FormattedExecutionResult as never }));
  } finally {
    clearInterval(beat);
  }
  response.end(print({ event: 'complete', data: null }));
}

function drained(response: ServerResponse, stallTimeout: number, log: Log): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stalled = setTimeout(() => {
    log.info({ waiting: response.writableLength }, 'a client does not read');
    response.destroy();
  }, stallTimeout);
  const done = () => {
    clearTimeout(stalled);
    response.off('drain', done).off('close', done);
    resolve();
  };
  response.once('drain', done);
  response.once('close', done);
  return promise;
}
