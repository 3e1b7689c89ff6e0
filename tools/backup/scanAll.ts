const PAGE = 500;

/** All that a scan tells, page by page. @param nameOf what the next page begins after */
export async function* scanAll<Item>(
  scan: (after: string, limit: number) => Promise<readonly Item[]>,
  nameOf: (item: Item) => string,
): AsyncGenerator<Item> {
  for (let after = ''; ; ) {
    const page = await scan(after, PAGE);
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = nameOf(last);
  }
}
