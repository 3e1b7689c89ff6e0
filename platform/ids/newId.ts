import { randomFillSync } from 'node:crypto';
import { typeIdFromBytes } from './typeIdFromBytes.ts';

/**
 * A new random id that sorts by time: a TypeID (https://github.com/jetify-com/typeid) over a UUIDv7 (RFC 9562 §5.7).
 *
 * @param prefix what the id names, in lower case letters: `post`, `person`
 * @param time milliseconds since the epoch
 */
export function newId(prefix: string, time: number): string {
  const bytes = new Uint8Array(16);
  randomFillSync(bytes, 6);
  return typeIdFromBytes(prefix, bytes, time);
}
