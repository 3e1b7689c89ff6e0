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
 * Runs a query or a mutation until it is answered.
 *
 * @throws ApiError what the API refuses it with; UNAVAILABLE where its answer got lost and it is not safe to repeat it
 * @throws the signal's reason, when it is aborted
 */
export async function ask<Data>(link: Link, { document, variables, safe, signal }: Asking): Promise<Answer<Data>> {
  const attempts = new Attempts(link, signal);
  for (;;) {
    try {
      for await (const result of link.run({ ...textOf(document), variables }, signal)) return answerOf<Data>(result);
    } catch (thrown) {
      if (!safe && mayBeDone(thrown)) throw new ApiError('UNAVAILABLE', 'It is not known whether this was done.');
      if (!safe && mayBePartlyDone(thrown)) throw thrown;
      await attempts.after(thrown);
    }
    signal.throwIfAborted();
  }
}

/** Something within it was refused: what came before that is done. */
function mayBePartlyDone(thrown: unknown): boolean {
  return thrown instanceof ApiError && thrown.path.length > 0;
}

function mayBeDone(thrown: unknown): boolean {
  return thrown instanceof ApiError ? thrown.code === 'UNAVAILABLE' : failureOf(thrown) === null;
}
