import {
  MongoAPIError,
  MongoBulkWriteError,
  MongoClientBulkWriteError,
  MongoClientClosedError,
  MongoError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoTopologyClosedError,
  MongoWriteConcernError,
} from 'mongodb';

/**
 * What an error of the driver says. `duplicate`: the unique key is there already, and nothing else went wrong. `full`: the disk is full.
 * `passing`: it may be better a moment later. `lasting`: the server cannot be reached or will not do it. `ours`: no fault of the server.
 */
export type MongoFault = 'duplicate' | 'full' | 'passing' | 'lasting' | 'ours';

/** Codes of the server: https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml */
const DUPLICATE_KEY = 11_000;
const OUT_OF_DISK_SPACE = 14_031;

/**
 * Elections, shutdowns and connections between servers, as
 * https://github.com/mongodb/specifications/blob/master/source/retryable-writes/retryable-writes.md lists them; and 64 WriteConcernTimeout,
 * 112 WriteConflict, 175 QueryPlanKilled.
 */
const PASSING_CODES = new Set([
  ...[6, 7, 64, 89, 91, 112, 134, 175, 189, 262],
  ...[9001, 10_058, 10_107, 11_600, 11_602, 13_435, 13_436],
]);

/** What the operating system says of a connection that is gone. The driver lets it through as it is where a write to a socket waits. */
const SOCKET_CODES = new Set<unknown>([
  'EPIPE',
  'ECONNRESET',
  'ECONNABORTED',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** Tells the kind of what a call to the driver threw. Every single error of a bulk is looked at. */
export function mongoFault(error: unknown): MongoFault {
  if (!(error instanceof MongoError)) return isSocketError(error) ? 'passing' : 'ours';
  if (error instanceof MongoNetworkError || error instanceof MongoWriteConcernError) return 'passing';
  if (error instanceof MongoBulkWriteError) return bulkFault(error);
  if (error instanceof MongoClientBulkWriteError) return clientBulkFault(error);
  if (error instanceof MongoServerError) return codeFault(error.code);
  const isClosed =
    error instanceof MongoClientClosedError ||
    error instanceof MongoNotConnectedError ||
    error instanceof MongoTopologyClosedError;
  return error instanceof MongoAPIError && !isClosed ? 'ours' : 'lasting';
}

function isSocketError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && SOCKET_CODES.has(error.code);
}

function bulkFault(error: MongoBulkWriteError): MongoFault {
  // What is not about single writes, like a lost connection, is only wrapped.
  const wrapped: unknown = error.errorResponse;
  if (wrapped instanceof MongoError) return mongoFault(wrapped);
  // What was written may be lost again when the majority does not have it.
  if (error.result.getWriteConcernError() !== undefined) return 'passing';
  const codes = error.result.getWriteErrors().map(({ code }) => code);
  return codes.length === 0 ? codeFault(error.code) : worstOf(codes);
}

function clientBulkFault(error: MongoClientBulkWriteError): MongoFault {
  // What is not about single writes is only wrapped.
  if (error.cause !== undefined) return mongoFault(error.cause);
  if (error.writeConcernErrors.length > 0) return 'passing';
  return worstOf([...error.writeErrors.values()].map(({ code }) => code));
}

function worstOf(codes: readonly unknown[]): MongoFault {
  const faults = new Set(codes.map(codeFault));
  return (['full', 'lasting', 'passing'] as const).find((fault) => faults.has(fault)) ?? 'duplicate';
}

function codeFault(code: unknown): MongoFault {
  if (code === DUPLICATE_KEY) return 'duplicate';
  if (code === OUT_OF_DISK_SPACE) return 'full';
  return typeof code === 'number' && PASSING_CODES.has(code) ? 'passing' : 'lasting';
}
