import { type DocumentNode, Kind } from 'graphql';
import { ApiError } from './ApiError.ts';
import { Attempts } from './Attempts.ts';
import { ask } from './ask.ts';
import { PositionDocument } from './generated/documents.ts';
import type { Link } from './Link.ts';
import { positionOf } from './positionOf.ts';
import { textOf } from './textOf.ts';

/**
 * Something that happened. `data` is null where nothing of it could be told, and `errors` say why something is missing in it. A
 * subscription that is given `position` continues right after it; null where it is one of what holds just now, which begins anew instead.
 */
export type Happening<Data, Position extends string | null = string> = {
  readonly data: Data | null;
  readonly errors: readonly ApiError[];
  readonly position: Position;
};

/** What a subscription with these variables tells its positions as. */
export type PositionOf<Variables extends object> = 'after' extends keyof Variables ? string : null;

export type Following = {
  /** A subscription. One that takes no variable `after` cannot be continued: it begins anew with each connection. */
  readonly document: DocumentNode;
  readonly variables: object;
  /** Where to begin; now unless given. */
  readonly after: string | null;
  readonly signal: AbortSignal;
};

/** Besides what passes for any operation, a stream is also cut off for its slowness and for faults, and goes on from where it was. */
const interruptions = ['TOO_SLOW', 'INTERNAL_SERVER_ERROR'];

/**
 * Follows a subscription through any number of connections: after each it continues where it was, without gap or repeat, if it takes a
 * position. Ends when the signal is aborted.
 *
 * @throws ApiError what ends it for good: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_POSITION, and what is wrong with the operation
 */
export async function* follow<Data, Position extends string | null>(
  link: Link,
  following: Following,
): AsyncGenerator<Happening<Data, Position>, void> {
  const { document, variables, signal } = following;
  const attempts = new Attempts(link, signal, interruptions);
  const isResumable = takesPosition(document);
  let position = following.after;
  while (!signal.aborted) {
    const operation = { ...textOf(document), variables: { ...variables } as Record<string, unknown> };
    try {
      // "Now" is settled once: a connection that is lost before the first event must not move it.
      if (isResumable) operation.variables.after = position ??= await now(link, signal);
      for await (const result of link.run(operation, signal)) {
        position = positionOf(result) ?? position;
        attempts.succeeded();
        const errors = (result.errors ?? []).map((error) => ApiError.from(error));
        yield { data: (result.data as Data | undefined) ?? null, errors, position: position as Position };
      }
      // Ended by the server in good order: it closes, and another one goes on.
      await attempts.rest();
    } catch (thrown) {
      if (!signal.aborted) await attempts.after(thrown, operation);
    }
  }
}

function takesPosition(document: DocumentNode): boolean {
  return document.definitions.some(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION &&
      one.variableDefinitions?.some(({ variable }) => variable.name.value === 'after'),
  );
}

async function now(link: Link, signal: AbortSignal): Promise<string> {
  const { position } = await ask(link, { document: PositionDocument, variables: {}, safe: true, signal });
  if (position === null) throw new ApiError('BAD_REQUEST', 'The API does not tell its position.');
  return position;
}
