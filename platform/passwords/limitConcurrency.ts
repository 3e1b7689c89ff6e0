import { CodedError } from '../errors/CodedError.ts';

/** At most so much work at once; more waits in line, up to a bound. */
export type ConcurrencyLimit = { readonly running: number; readonly waiting: number };

/**
 * Runs work in the order in which it comes, never more at once than allowed.
 *
 * @returns a function that runs its argument in its turn; it rejects with CodedError OVERLOADED where the line is full
 */
export function limitConcurrency(limit: ConcurrencyLimit): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const line: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < limit.running) running += 1;
    else if (line.length < limit.waiting) await new Promise<void>((resolve) => line.push(resolve));
    else throw new CodedError('OVERLOADED', undefined, { retryAfter: 1_000 });
    try {
      return await work();
    } finally {
      // Whoever is next takes over this one's turn, so nobody can slip in between.
      const next = line.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
