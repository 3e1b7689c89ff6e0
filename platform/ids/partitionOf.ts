/**
 * The partition of a place: FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) of its id, modulo the number of partitions.
 * Stored data depends on it: it can never change for an installation.
 */
export function partitionOf(place: string, partitions: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < place.length; index++) {
    hash ^= place.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % partitions;
}
