import { expect, onTestFinished, test } from 'vitest';
import { StoreUnavailableError } from '../../store/StoreUnavailableError.ts';
import { engineUrl } from '../../testing/engineUrl.ts';
import { startProxy } from '../../testing/startProxy.ts';
import { createInstallation, postOf, queryFor } from './testing/createInstallation.ts';

test('while the cluster is away everything is refused as an outage, and goes on when it is back', async () => {
  const { open, remove } = createInstallation();
  const proxy = await startProxy(new URL(engineUrl('ELASTICSEARCH_URL')), 9200);
  onTestFinished(async () => {
    await proxy.takeAway();
    await remove();
  });
  const index = open({ at: `http://127.0.0.1:${proxy.port}` });
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
