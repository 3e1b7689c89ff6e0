import type { Log } from '@c18n/platform/logging/Log';
import type { OutcomeStore } from '@c18n/platform/ports/OutcomeStore';

const DAY = 24 * 3_600_000;
/** Outcomes are kept so long: far longer than commands are taken (seven days), so that no repetition finds its outcome gone. */
const OUTCOME_AGE = 30 * DAY;
const INTERVAL = 3_600_000;

/**
 * Forgets, every hour, what is kept for a time only. Nothing depends on when it runs, nor on how many processes do it.
 *
 * @param now milliseconds since the epoch
 * @returns ends it
 */
export function startHousekeeping(outcomes: Pick<OutcomeStore, 'prune'>, now: () => number, log: Log): () => void {
  let hasEnded = false;
  const tidy = () => {
    outcomes.prune(now() - OUTCOME_AGE).catch((error: unknown) => {
      // A store that is closed meanwhile leaves the rest to the next time.
      if (!hasEnded) log.warn({ error }, 'forgetting old outcomes failed');
    });
  };
  tidy();
  const timer = setInterval(tidy, INTERVAL);
  timer.unref();
  return () => {
    hasEnded = true;
    clearInterval(timer);
  };
}
