import { createRequire } from 'node:module';

/** The queue of requests that kafkajs has for each connection to a broker; it is not part of its API. */
type RequestQueue = { readonly pending: readonly unknown[]; scheduleCheckPendingRequests: () => void };

const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue') as { prototype: RequestQueue };
const schedule = prototype.scheduleCheckPendingRequests;

/**
 * Lets kafkajs look at the requests that wait for a connection only while some do. After each answer it looks again, by a timer for the
 * end of a throttling that never was, which Node fires after a millisecond, and after that look again: each connection woke its process
 * some 900 times a second for ever (kafkajs 2.2.4, src/network/requestQueue).
 */
export function calmRequestQueues(): void {
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    // Whatever comes to wait schedules a look itself.
    if (this.pending.length > 0) schedule.call(this);
  };
}
