import { CodedError } from '@c18n/platform/errors/CodedError';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';

/** What a client is told of what was thrown: the coded error itself, or the code of an outage; null for a fault, of which nothing is told. */
export function codedErrorOf(thrown: unknown): CodedError | null {
  if (thrown instanceof CodedError) return thrown;
  if (thrown instanceof StoreUnavailableError)
    return new CodedError(thrown.fault === 'full' ? 'STORAGE_FULL' : 'UNAVAILABLE');
  return null;
}
