import { z } from 'zod';

/** The most tags that a thing has. */
const TAGS_MAX = 10;

const tag = z
  .string()
  .max(50, { error: 'must have at most 50 characters' })
  .regex(/^[\p{L}\p{M}\p{N}+#._-]+$/u, {
    error: 'must consist of letters, digits and + # . _ -',
  });

/** Accepts the tags of a thing: at most 10, each up to 50 letters of any script, digits and `+ # . _ -`. */
export const tagsSchema = z.array(tag).max(TAGS_MAX, { error: `must be at most ${TAGS_MAX}` });

/** Tags that `tagsSchema` accepts, as they are kept: in lower case, each once, in the given order. */
export function keptTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((one) => one.normalize('NFC').toLowerCase()))];
}
