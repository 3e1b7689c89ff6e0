import { CodedError } from '../errors/CodedError.ts';

/** At most so much work at once; more waits in line, up to a bound, of which one asker may hold only a part. */
export type ConcurrencyLimit = { readonly running: number; readonly waiting: number; readonly ofOneAsker: number };

/** Runs work in its turn. @param asker for whom it is; null: not counted for anybody */
export type InTurn = <Result>(asker: string | null, work: () => Promise<Result>) => Promise<Result>;

/** In seconds: the whole line is shorter. */
const PAUSE = 1;

/**
 * Runs work in the order in which it comes, never more at once than allowed.
 *
 * @returns what rejects at once with CodedError OVERLOADED where the line is full, and with RATE_LIMITED where too much of it is one asker's
 */
export function limitConcurrency(limit: ConcurrencyLimit): InTurn {
  const line: (() => void)[] = [];
  const held = new Map<string, number>();
  let running = 0;

  const inLine = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running < limit.running) running += 1;
    else if (line.length < limit.waiting) await new Promise<void>((resolve) => line.push(resolve));
    else throw new CodedError('OVERLOADED', undefined, { retryAfter: PAUSE });
    try {
      return await work();
    } finally {
      // Whoever is next takes over this one's turn, so nobody can slip in between.
      const next = line.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };

  return async (asker, work) => {
    if (asker === null) return await inLine(work);
    const before = held.get(asker) ?? 0;
    if (before >= limit.ofOneAsker) throw new CodedError('RATE_LIMITED', undefined, { retryAfter: PAUSE });
    held.set(asker, before + 1);
    try {
      return await inLine(work);
    } finally {
      const left = (held.get(asker) ?? 1) - 1;
      if (left === 0) held.delete(asker);
      else held.set(asker, left);
    }
  };
}
