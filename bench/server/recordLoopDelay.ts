import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

// Loaded into the server before its own code (`--import`): at SIGUSR2 it writes how late its event loop was since the last time to the
// file LOOP_DELAY_FILE, as JSON in milliseconds. The server itself knows nothing of it.

/** A timer is set so often, in milliseconds; how late it comes is the delay. What is recorded includes the time that it was set for. */
const RESOLUTION = 10;

const file = process.env.LOOP_DELAY_FILE;
if (isMainThread && file !== undefined) {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  histogram.enable();
  const lateness = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
  process.on('SIGUSR2', () => {
    const delay = { p50: lateness(histogram.percentile(50)), p99: lateness(histogram.percentile(99)) };
    histogram.reset();
    // Whoever waits for the file never sees half of it.
    writeFileSync(`${file}.new`, JSON.stringify(delay));
    renameSync(`${file}.new`, file);
  });
}
