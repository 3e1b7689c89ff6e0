import { exclusions } from './exclusions.ts';
import type { FollowedName } from './followed.ts';

/** Whether a field is not read where a subscription is followed. */
export function isExcluded(type: string, field: string, name: FollowedName): boolean {
  return exclusions.some(
    (one) => (one.field === `${type}.${field}` || one.field === `*.${field}`) && (one.of?.includes(name) ?? true),
  );
}
