/**
 * Every code that an error of the API can carry in `extensions.code`. Stable: a released code keeps its meaning. Those that are about the request
 * and not about what it asks for are Apollo Server's (https://www.apollographql.com/docs/apollo-server/data/errors).
 */
export const errorCodes = {
  BAD_REQUEST: 'The request is none of GraphQL over HTTP, or one that a page of another site could send unasked.',
  GRAPHQL_PARSE_FAILED: 'The document is no GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document asks for what the schema does not have, or has a literal that does not fit.',
  OPERATION_RESOLUTION_FAILURE: 'The document has no operation of this name, or several and none is named.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'A document must be sent whole: none is remembered by its hash.',
  BAD_USER_INPUT:
    'Something in the input is not as it must be; `fields`, where it is there, says what, and otherwise the message does.',
  UNAUTHENTICATED: 'Nobody is signed in, or the token is not valid any more.',
  FORBIDDEN: 'You may not do or see this.',
  NOT_FOUND: 'There is nothing with this id, or nothing that you may know of.',
  BAD_CURSOR: 'This cursor was not made for this list.',
  BAD_POSITION: 'This position was not made here, or not for this stream.',
  IDEMPOTENCY_KEY_REUSED: 'This idempotency key was used before, with other input.',
  TOO_LARGE: 'The input or the document is too large.',
  EXPIRED: 'The command is older than seven days.',
  OVERLOADED: 'Too much waits to be done; try again after `retryAfter` seconds.',
  UNAVAILABLE: 'It is not known whether this was taken on: repeat it with the same idempotency key.',
  STORAGE_FULL: 'The disk is full; nothing was changed.',
  FAILED: 'It could not be decided because of a fault; nothing was changed, and it can be sent again.',
  TOO_COSTLY: 'The operation costs more than is allowed.',
  TOO_DEEP: 'The operation is nested more deeply than is allowed.',
  TOO_MANY_ALIASES: 'The operation uses more aliases or root fields than are allowed.',
  TOO_MANY_STREAMS: 'This connection carries as many operations as it may, or you have as many subscriptions open.',
  TOO_SLOW: 'You read more slowly than events come; subscribe again with the last position that you got.',
  RATE_LIMITED: 'Too much at once from you or your network; try again after `retryAfter` seconds.',
  SUBSCRIPTION_NEEDS_STREAM:
    'A subscription needs a WebSocket (graphql-transport-ws) or an event stream (Accept: text/event-stream).',
  INTERNAL_SERVER_ERROR: 'A fault in the server.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** An error that a client is told: a stable code, a sentence, and details. Everything else that is thrown is a fault and is told as such. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string = errorCodes[code], details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'CodedError';
    this.code = code;
    this.details = details;
  }

  /** What `extensions` of the GraphQL error holds; graphql-js reads this property of an original error. */
  get extensions(): Readonly<Record<string, unknown>> {
    return { ...this.details, code: this.code };
  }
}
