import { StoreUnavailableError } from '../store/StoreUnavailableError.ts';
import { mongoFault } from './mongoFault.ts';

/** What a failed call says to those who know no driver; an error that is not the server's is returned as it is. */
export function asStoreUnavailable(error: unknown, nothingBefore = true): unknown {
  const fault = mongoFault(error);
  if (fault === 'ours') return error;
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new StoreUnavailableError(fault === 'full' && nothingBefore ? 'full' : 'unknown', message);
}
