import { z } from 'zod';

/** Accepts the TypeIDs with one prefix, in their canonical spelling only. */
export function idSchema(prefix: string) {
  return z.string().regex(new RegExp(`^${prefix}_[0-7][0-9abcdefghjkmnpqrstvwxyz]{25}$`), {
    error: `must be an id that starts with ${prefix}_`,
  });
}
