import { CodedError, type ErrorCode } from '@c18n/platform/errors/CodedError';
import type { FormattedExecutionResult } from 'graphql';

/** So often an event is tried before its stream is ended: with the usual pauses for about six seconds, in which a process is back. */
const ATTEMPTS = 10;
const AWAY: ErrorCode = 'UNAVAILABLE';
/** What passes: something is away, or has too much to do. */
const PASSING: readonly unknown[] = [AWAY, 'OVERLOADED'] satisfies readonly ErrorCode[];

/**
 * The result of an event once nothing of it is missing because something was away or had too much to do: told without it, the event would be lost to the client,
 * which goes on after it.
 *
 * @param pause waits before another attempt
 * @throws CodedError UNAVAILABLE where it stays away; the client then subscribes again from before the event
 */
export async function tellWhole(
  execute: () => Promise<FormattedExecutionResult>,
  pause: (attempt: number) => Promise<void>,
): Promise<FormattedExecutionResult> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const result = await execute();
    if (!result.errors?.some(({ extensions }) => PASSING.includes(extensions?.code))) return result;
    await pause(attempt);
  }
  throw new CodedError(AWAY);
}
