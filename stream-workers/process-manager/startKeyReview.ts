import type { Log } from '@c18n/platform/logging/Log';
import { type KeyReviewPorts, reviewKeys } from './reviewKeys.ts';

const DAY = 24 * 3_600_000;

/**
 * Reviews the store of keys now and every day. One that fails is made up for by the next: nothing depends on when it runs.
 *
 * @returns ends it, after what is under way
 */
export function startKeyReview(ports: KeyReviewPorts, log: Log): () => Promise<void> {
  let isStopped = false;
  let last = Promise.resolve();
  const review = () => {
    last = last
      .then(() => reviewKeys(ports, () => isStopped))
      .catch((error: unknown) => log.warn({ err: error }, 'reviewing the keys failed'));
  };
  review();
  const timer = setInterval(review, DAY);
  timer.unref();
  return async () => {
    isStopped = true;
    clearInterval(timer);
    await last;
  };
}
