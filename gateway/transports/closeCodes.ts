/**
 * Why the gateway closes a WebSocket. `graphql-ws` itself uses 4400, 4403, 4406, 4408, 4409, 4429 and 4500
 * (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md).
 */
export const closeCodes = {
  /** None was sent: the client was cut off (https://www.rfc-editor.org/rfc/rfc6455#section-7.1.5). */
  cutOff: 1006,
  /** The server closes: its streams were completed; connect again and continue after their last positions. */
  goingAway: 1001,
  /** What came breaks the protocol of WebSockets, is no UTF-8, is in too many pieces, or is longer than `bytes`; `ws` sends these. */
  protocolError: 1002,
  badText: 1007,
  tooManyPieces: 1008,
  tooBig: 1009,
  /** What is needed to serve the connection is away. Clients of graphql-ws try again after this, and never after 4500. */
  tryAgainLater: 1013,
  /** What came is no message of the protocol. */
  badMessage: 4400,
  /** The token of `connection_init` is not valid (any more). */
  unauthenticated: 4401,
  /** The fresh token is somebody else's. */
  forbidden: 4403,
  /** A fault in the server. */
  fault: 4500,
  /** The client does not read; continue after the last position that it got. */
  tooSlow: 4490,
  /** The client sends more than `messageRate` allows; connect again after a pause. */
  rateLimited: 4491,
} as const;
