import type { Log } from '@c18n/platform/logging/Log';
import type { OutcomeStore } from '@c18n/platform/ports/OutcomeStore';

const DAY = 24 * 3_600_000;
/** Outcomes are kept so long: far longer than commands are taken (seven days), so that no repetition finds its outcome gone. */
const OUTCOME_AGE = 30 * DAY;
const INTERVAL = 3_600_000;

/**
 * Forgets, every hour, what is kept for a time only. Nothing depends on when it runs.
 *
 * @param now milliseconds since the epoch
 * @returns ends it
 */
export function startHousekeeping(outcomes: Pick<OutcomeStore, 'prune'>, now: () => number, log: Log): () => void {
  const tidy = () => {
    outcomes
      .prune(now() - OUTCOME_AGE)
      .catch((error: unknown) => log.warn({ error }, 'forgetting old outcomes failed'));
  };
  tidy();
  const timer = setInterval(tidy, INTERVAL);
  timer.unref();
  return () => clearInterval(timer);
}
