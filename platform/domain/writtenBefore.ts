import type { Decision } from './defineCommand.ts';
import { keyReused } from './keyReused.ts';

/**
 * Decides about something that is there already under the id that follows from a command's key, longer than keys are remembered: the same
 * import again changes nothing. What a person wrote under that key themself, or another import, must neither pass for it nor be written over.
 *
 * @param existing whose what is there is, and when it happened, in milliseconds since the epoch
 * @param data of the command: null where it is not imported
 */
export function writtenBefore(
  existing: { readonly authorId: string; readonly occurredAt: number },
  { authorId, occurredAt }: { readonly authorId: string | null; readonly occurredAt: number | null },
): Decision<never> {
  const isImport = authorId !== null || occurredAt !== null;
  const isSame =
    existing.authorId === (authorId ?? existing.authorId) &&
    existing.occurredAt === (occurredAt ?? existing.occurredAt);
  return isImport && isSame ? { facts: [] } : keyReused();
}
