import { createHash } from 'node:crypto';

/**
 * A UUIDv7 (RFC 9562 §5.7) from a time and a name: the same for the same. As an idempotency key it lends its time to the ids of what is
 * made under it, so that what was said one after the other lies side by side in every index.
 *
 * @param time milliseconds since the epoch
 */
export function sortableKey(time: number, name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  const stamp = time.toString(16).padStart(12, '0');
  const variant = (8 + (Number.parseInt(hash[3] ?? '0', 16) & 3)).toString(16);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
