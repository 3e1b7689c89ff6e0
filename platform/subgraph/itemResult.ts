import { CodedError, type ErrorCode } from '../errors/CodedError.ts';

/** Errors that are about the item itself: sending it again as it is will not help. Others are about the moment, so the whole batch is to be repeated. */
const ABOUT_THE_ITEM: readonly ErrorCode[] = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'IDEMPOTENCY_KEY_REUSED',
  'TOO_LARGE',
  'EXPIRED',
  'FAILED',
];

/** Why an item of a batch could not be decided. `fields` are those of the item. */
export type ItemError = { readonly code: ErrorCode; readonly message: string; readonly fields: readonly string[] };

/** What came of one item of a batch: what was done came to, or an error that is the item's own. */
export type ItemResult<Result> =
  | (Result & { readonly key: string; readonly error: null })
  | { readonly key: string; readonly outcome: null; readonly refusal: null; readonly error: ItemError };

/**
 * Does one item of a batch, so that what is wrong with it keeps no other back. `work` is begun before this returns its promise: items
 * are sent in the order of the calls.
 *
 * @throws CodedError UNAVAILABLE, OVERLOADED, STORAGE_FULL and others that are about the moment
 */
export async function itemResult<Result extends object>(
  key: string,
  work: () => Promise<Result>,
): Promise<ItemResult<Result>> {
  try {
    return { ...(await work()), key, error: null };
  } catch (error) {
    return { key, outcome: null, refusal: null, error: errorOf(error) };
  }
}

/** @throws the error itself, where it is not about the item */
function errorOf(error: unknown): ItemError {
  if (!(error instanceof CodedError) || !ABOUT_THE_ITEM.includes(error.code)) throw error;
  const fields = (error.details.fields ?? []) as readonly { readonly path: string }[];
  return { code: error.code, message: error.message, fields: fields.map(({ path }) => path) };
}
