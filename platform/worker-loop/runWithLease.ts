import type { Log } from '../logging/Log.ts';
import type { Lease } from './Lease.ts';
import type { ReplayRequest } from './ReplayRequest.ts';
import type { RunningWorker } from './startWorker.ts';

/** Milliseconds between looks at the lease: three in its life. */
const LOOK = 2_000;

/**
 * Runs a worker while this instance holds its lease, and stands by while another does. An outage in which the lease cannot be renewed does
 * not stop the worker: its work bears a second. Where a replay was asked for, the worker begins anew.
 *
 * @returns ends it; what is being applied is finished first
 */
export function runWithLease(
  lease: Pick<Lease, 'hold' | 'release'>,
  replay: Pick<ReplayRequest, 'fulfil'>,
  start: () => RunningWorker,
  log: Log,
): { readonly stop: () => Promise<void> } {
  let running: RunningWorker | null = null;
  let stopped = false;
  let replaying: Promise<void> | null = null;
  // It may take as long as an outage: the lease is looked after meanwhile.
  const replayAsked = (worker: RunningWorker) => {
    replaying ??= replay
      .fulfil(worker.replay)
      .catch((error: unknown) => log.warn({ err: error }, 'beginning anew failed; trying again'))
      .finally(() => {
        replaying = null;
      });
  };
  const look = async () => {
    const held = await lease.hold();
    if (stopped) return;
    if (held && running === null) {
      log.info({}, 'this instance works');
      running = start();
    }
    if (held && running !== null) replayAsked(running);
    if (held || running === null) return;
    const former = running;
    running = null;
    log.info({}, 'another instance works now');
    await former.stop();
  };
  let looking: Promise<void> | null = null;
  // In an outage a look takes longer than the time between two.
  const turn = () => {
    looking ??= look()
      .catch((error: unknown) => log.warn({ err: error }, 'the lease could not be looked at'))
      .finally(() => {
        looking = null;
      });
  };
  turn();
  const timer = setInterval(turn, LOOK);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await looking;
      await running?.stop();
      await replaying;
      await lease.release().catch(() => {});
    },
  };
}
