import { setTimeout } from 'node:timers/promises';

/** So long a gateway may take for one try, in milliseconds: one that takes longer is taken not to answer. */
const PATIENCE = 30_000;

/** What a try brings, or an error where a gateway leaves it waiting. Tests of ours have the test runner's patience instead. */
export async function within<Result>(attempt: Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  const late = setTimeout(PATIENCE, undefined, controller).then(() => Promise.reject(new Error('no answer')));
  try {
    return await Promise.race([attempt, late]);
  } finally {
    late.catch(() => {});
    controller.abort();
  }
}
