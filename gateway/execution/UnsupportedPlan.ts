/** Why something is not compiled. The reasons are what is counted. */
export type UnsupportedReason =
  | 'node'
  | 'nested path'
  | 'context rewrites'
  | 'reserved name'
  | 'introspection'
  | 'too large';

/** What the compiler does not do; the library does it instead. */
export class UnsupportedPlan extends Error {
  readonly reason: UnsupportedReason;

  constructor(reason: UnsupportedReason) {
    super(`not compiled: ${reason}`);
    this.reason = reason;
  }
}
