/**
 * Works through items, at most so many at a time, beginning them in their order. The first failure stops what has not begun, and is thrown.
 *
 * @param items a list, or what gives out one after the other as they come
 */
export async function forEachOf<Item>(
  items: readonly Item[] | AsyncGenerator<Item>,
  concurrency: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = Array.isArray(items) ? items.values() : (items as AsyncGenerator<Item>);
  let failed = false;
  const worker = async () => {
    try {
      for (;;) {
        const next = await rest.next();
        if (next.done === true || failed) return;
        await work(next.value as Item);
      }
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const most = Array.isArray(items) ? items.length : concurrency;
  await Promise.all(Array.from({ length: Math.min(concurrency, most) }, worker));
}
