/** A gateway that a window may connect to. */
export type NamedGateway = { readonly name: string; readonly url: string };

/** What a window is opened for. */
export type Talk = {
  readonly person: string;
  readonly token: string;
  readonly conversationId: string;
  /** The position from which on the conversation is shown. */
  readonly after: string;
  /** The first is connected to, and each time that the connection is lost the next one. */
  readonly gateways: readonly NamedGateway[];
};
