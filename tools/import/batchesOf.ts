/** How many items a mutation takes at once, and about how many bytes of JSON: the API takes 1 MB, headers and document included. */
export const BATCH = { items: 500, bytes: 600_000 };

/** Puts what comes into batches, in its order. An item that is larger than a batch makes one of its own. */
export async function* batchesOf<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  limits: typeof BATCH = BATCH,
): AsyncGenerator<readonly Item[]> {
  let [batch, bytes]: [Item[], number] = [[], 0];
  for await (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item));
    if (batch.length >= limits.items || (batch.length > 0 && bytes + size > limits.bytes)) {
      yield batch;
      [batch, bytes] = [[], 0];
    }
    batch.push(item);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
