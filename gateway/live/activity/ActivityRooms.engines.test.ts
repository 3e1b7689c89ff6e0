import { randomUUID } from 'node:crypto';
import { openRedisEphemera } from '@c18n/platform/ephemera/redis/openRedisEphemera';
import { silentLog } from '@c18n/platform/logging/Log';
import { engineUrl } from '@c18n/platform/testing/engineUrl';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openLooks } from './testing/openLooks.ts';

test('gateways tell each other by Redis who is at a place [A6]', async () => {
  const namespace = `test-${randomUUID()}`;
  const open = async () => {
    const ephemera = await openRedisEphemera({ url: engineUrl('REDIS_URL'), namespace, log: silentLog, now: Date.now });
    onTestFinished(() => ephemera.close());
    return openLooks(ephemera);
  };
  const [one, other] = [await open(), await open()];
  const ada = one.look('ada');
  await vi.waitUntil(() => ada.told.length > 0);
  one.tellTyping('hall', 'ada', 60_000);
  await vi.waitUntil(() => ada.told.at(-1) === 'ada in ada');
  const bob = other.look('bob');
  await vi.waitUntil(() => bob.told.at(-1) === 'ada in bob,ada', { timeout: 10_000 });
  await vi.waitUntil(() => ada.told.at(-1) === 'ada in ada,bob', { timeout: 10_000 });
  other.tellTyping('hall', 'ada', 0);
  await vi.waitUntil(() => ada.told.at(-1) === ' in ada,bob', { timeout: 10_000 });
  bob.leave();
  await vi.waitUntil(() => ada.told.at(-1) === ' in ada', { timeout: 10_000 });
  ada.leave();
  expect(bob.told.at(-1)).toBe(' in bob,ada');
});
