/// <reference lib="esnext.disposable" preserve="true" />
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { Answer } from './answerOf.ts';
import type { ConnectionStatus } from './ConnectOptions.ts';
import type { Happening, PositionOf } from './follow.ts';

/** Until when to try: an operation goes on through lost connections until it is answered or this is aborted. */
export type Until = { readonly signal?: AbortSignal };

/** A connection to the API. */
export type Client = {
  /** Reads. @throws ApiError, or the signal's reason */
  readonly query: <Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    until?: Until,
  ) => Promise<Answer<Data>>;
  /**
   * Does something, once: it is given an idempotency key unless its input has one, and is repeated with the same key where the answer got
   * lost. Where an input is written in the document without a key, it is not sent again once it may have been done, and fails with
   * UNAVAILABLE. A refusal is an answer. One that is PENDING can be awaited with `awaitOutcome`. @throws ApiError, or the signal's reason:
   * it may have been done then
   */
  readonly mutate: <Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    until?: Until,
  ) => Promise<Answer<Data>>;
  /**
   * Follows what happens, from a position on (of a query, a mutation's outcome, or an event); from now on unless given. It begins with the
   * first `next`, and ends without an error when the signal is aborted or the client is closed. Where a thousand events have come that were
   * not taken, it is left, and read on from the last one that was. One that takes no `after` tells what holds just now: it begins anew with
   * each connection. @throws ApiError what ends it for good
   */
  readonly subscribe: <Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Omit<Variables, 'after'>,
    from?: Until & { readonly after?: string | null },
  ) => AsyncGenerator<Happening<Data, PositionOf<Variables>>, void>;
  readonly status: () => ConnectionStatus;
  /** Ends everything: subscriptions end, what is not answered yet fails with CLOSED. */
  readonly close: () => Promise<void>;
  /** `close`, for `await using`. */
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};
