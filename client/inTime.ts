import { withResolvers } from './withResolvers.ts';

/** What a function gives or promises, or null where it throws, or takes longer than so many milliseconds. */
export async function inTime<T>(milliseconds: number, ask: () => T | Promise<T>): Promise<T | null> {
  const { promise: overdue, resolve } = withResolvers<null>();
  const timer = setTimeout(resolve, milliseconds, null);
  try {
    return await Promise.race([ask(), overdue]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
