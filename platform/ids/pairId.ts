import { createHash } from 'node:crypto';
import { typeIdFromBytes } from './typeIdFromBytes.ts';

/** The id of the one thing that relates others, like the membership of a person in a community: the same parts, the same id. */
export function pairId(prefix: string, ...parts: readonly string[]): string {
  return typeIdFromBytes(
    prefix,
    createHash('sha256')
      .update(JSON.stringify([prefix, ...parts]))
      .digest(),
    null,
  );
}
