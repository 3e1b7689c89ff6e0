import type { logCreator } from 'kafkajs';
import type { Log } from '../../logging/Log.ts';

/** Milliseconds in which the same is not told again: in an outage, each attempt of each client fails. */
const QUIET = 30_000;
/** So many different messages are remembered. */
const REMEMBERED = 200;

/**
 * Brings what kafkajs logs to our log. What it calls errors are mostly steps of a recovery, so they are told as warnings; that a consumer must join again is not even
 * that. Of the fields only the cause is taken: the others may hold whole requests.
 *
 * @param now milliseconds, monotonic
 */
export function kafkaLogTo(log: Log, now: () => number = () => performance.now()): logCreator {
  const told = new Map<string, number>();
  return () => (entry) => {
    const { message, error } = entry.log;
    if (/rebalanc/.test(`${message} ${error}`)) return;
    const what = `${message} ${error ?? ''}`;
    if (now() - (told.get(what) ?? -QUIET) < QUIET) return;
    if (told.size >= REMEMBERED) told.clear();
    told.set(what, now());
    log.warn({ source: entry.namespace, error }, `Kafka client: ${message}`);
  };
}
