import { isDiskFull } from '../store/isDiskFull.ts';
import { StoreUnavailableError } from '../store/StoreUnavailableError.ts';

/** Does something with the file system. @throws StoreUnavailableError for what the system refuses; a full disk is told as such */
export async function asStoreFault<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) throw error;
    throw new StoreUnavailableError(isDiskFull(error) ? 'full' : 'unknown', error.message);
  }
}
