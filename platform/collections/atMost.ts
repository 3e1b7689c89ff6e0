/**
 * Bounds an `LRUCache` by the number of its entries, as its `max` does. But `max` makes the room for all of them at once: 40 bytes for each
 * that there may ever be.
 */
export function atMost(entries: number) {
  return { maxSize: entries, sizeCalculation: () => 1 };
}
