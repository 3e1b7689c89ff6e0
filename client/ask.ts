import type { DocumentNode } from 'graphql';
import { ApiError } from './ApiError.ts';
import { Attempts } from './Attempts.ts';
import { type Answer, answerOf } from './answerOf.ts';
import { failureOf } from './failureOf.ts';
import type { Link } from './Link.ts';
import { textOf } from './textOf.ts';

export type Asking = {
  readonly document: DocumentNode;
  readonly variables: object;
  /** Whether it may be sent again when its answer got lost. */
  readonly safe: boolean;
  readonly signal: AbortSignal;
};

/**
 * Runs a query or a mutation until it is answered. What is not safe is sent again only where nothing of it can have been done: it was not
 * sent yet, or the API refused to run it.
 *
 * @throws ApiError what the API refuses it with; UNAVAILABLE where its answer got lost and it is not safe to repeat it
 * @throws the signal's reason, when it is aborted
 */
export async function ask<Data>(link: Link, { document, variables, safe, signal }: Asking): Promise<Answer<Data>> {
  const attempts = new Attempts(link, signal, ['TOO_MANY_STREAMS']);
  for (;;) {
    const operation = { ...textOf(document), variables: { ...variables } };
    try {
      const result = await link.runOnce(operation, signal);
      if (result !== null) return answerOf<Data>(result);
      throw new ApiError('UNAVAILABLE', 'It was ended without an answer.');
    } catch (thrown) {
      signal.throwIfAborted();
      if (!safe) requireUndone(thrown, link.hasSent(operation));
      await attempts.after(thrown, operation);
    }
    signal.throwIfAborted();
  }
}

/** @throws ApiError where something may have been done before it failed */
function requireUndone(thrown: unknown, isSent: boolean): void {
  const isAnswer = thrown instanceof ApiError;
  // Something within it was refused: what came before that is done.
  if (isAnswer && thrown.path.length > 0) throw thrown;
  const isLost = isAnswer ? thrown.code === 'UNAVAILABLE' : failureOf(thrown) === null;
  if (isLost && isSent) throw new ApiError('UNAVAILABLE', 'It is not known whether this was done.');
}
