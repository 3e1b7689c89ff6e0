import { expect, test } from 'vitest';
import { startMeasuredGateway } from '../testing/startMeasuredGateway.ts';

const MEMBERS = 'c18n_live_members{state="live"}';

test('the operation of an event stream ends when its client leaves', async () => {
  await using started = await startMeasuredGateway();
  const { body } = await started.openStream();
  await started.until(MEMBERS, 1);
  await body?.cancel();
  await started.until('c18n_connections{transport="event_stream"}', 0);
  expect(await started.value(MEMBERS)).toBe(0);
});
