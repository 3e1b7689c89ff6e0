import { MongoBulkWriteError } from 'mongodb';

/** The error of a bulk as the driver throws it, with a code for each write that was refused. */
export function bulkErrorOf(
  codes: readonly { readonly index: number; readonly code: number }[],
  writeConcernCode?: number,
): MongoBulkWriteError {
  const result = {
    getWriteErrors: () => codes,
    getWriteConcernError: () => (writeConcernCode === undefined ? undefined : { code: writeConcernCode }),
  };
  const first = { message: 'refused', code: codes[0]?.code ?? 0 };
  // The driver makes its results itself, of what the server says.
  return new MongoBulkWriteError(first, result as unknown as MongoBulkWriteError['result']);
}
