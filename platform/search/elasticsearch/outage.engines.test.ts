import { describe, expect, onTestFinished, test } from 'vitest';
import { StoreUnavailableError } from '../../store/StoreUnavailableError.ts';
import { engineUrl } from '../../testing/engineUrl.ts';
import { startProxy } from '../../testing/startProxy.ts';
import { createInstallation, postOf, queryFor } from './testing/createInstallation.ts';

/** An index behind a proxy, and a client that has a way of its own. */
async function interruptible() {
  const { open, remove, client, prefix } = createInstallation();
  const proxy = await startProxy(new URL(engineUrl('ELASTICSEARCH_URL')), 9200);
  onTestFinished(async () => {
    await proxy.takeAway();
    await remove();
  });
  const index = open({ at: `http://127.0.0.1:${proxy.port}` });
  return { index, proxy, client, direct: open(), alias: `${prefix}-documents` };
}

describe('an index whose cluster goes away', () => {
  test('refuses everything as an outage, and goes on when it is back', async () => {
    const { index, proxy } = await interruptible();
    const write = (id: string) => index.write([postOf(id, { text: 'word' })], []);
    await proxy.takeAway();
    // Also what prepares the index.
    await expect(write('a')).rejects.toBeInstanceOf(StoreUnavailableError);
    await proxy.bringBack();
    await write('a');
    await proxy.takeAway();
    await expect(write('b')).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(index.search(queryFor('word'))).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(index.positions()).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(index.purge('person_a')).rejects.toBeInstanceOf(StoreUnavailableError);
    await proxy.bringBack();
    await write('b');
    expect((await index.search(queryFor('word'))).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('has no position without its documents, whenever it goes', async () => {
    const { index, proxy, direct, client, alias } = await interruptible();
    await direct.write([], []);
    let pieces = 0;
    for (let isRefused = true; isRefused; pieces += 1) {
      const position = { stream: 'people', partition: 0, number: pieces + 1 } as const;
      const post = postOf(`post_${pieces}`, { text: 'word', textBy: 'person_a' });
      proxy.takeAwayAfter(pieces);
      const error = await index.write([post], [position]).catch((thrown: unknown) => thrown);
      isRefused = error instanceof StoreUnavailableError;
      const [reached] = await direct.positions();
      const { count } = await client.count({ index: alias, query: { term: { kind: 'post' } } });
      expect(count).toBeGreaterThanOrEqual(reached?.number ?? 0);
      await proxy.bringBack();
      await index.write([post], [position]);
    }
    // It was refused at each of its requests, and lastly at none.
    expect(pieces).toBeGreaterThan(4);
  });
});
