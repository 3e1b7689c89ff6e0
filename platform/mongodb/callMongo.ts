import { backOff } from '../worker-loop/retry.ts';
import { asStoreUnavailable } from './asStoreUnavailable.ts';
import { mongoFault } from './mongoFault.ts';

/** A call is tried so often at most … */
const ATTEMPTS = 5;
/** … and not again once so many milliseconds have passed since the first. */
const PATIENCE = 10_000;

/**
 * Makes a call that may be made twice: an answer that was lost is asked for again, which also carries callers over an election. While no
 * server can be reached, each call waits for one as long as the connection says (`openMongoDatabase`), and then fails.
 *
 * @throws StoreUnavailableError `full`: nothing took effect; `unknown`: it may have, or may yet
 */
export async function callMongo<Result>(call: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + PATIENCE;
  for (let attempt = 0; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const isLast = attempt + 1 >= ATTEMPTS || performance.now() > end;
      // After an answer that was lost, a full disk says only that the last attempt did nothing.
      if (mongoFault(error) !== 'passing' || isLast) throw asStoreUnavailable(error, attempt === 0);
    }
    await backOff(attempt);
  }
}
