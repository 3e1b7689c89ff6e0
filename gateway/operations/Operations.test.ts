import { silentLog } from '@c18n/platform/logging/Log';
import { noMetrics } from '@c18n/platform/metrics/noMetrics';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import type { Federation } from '../federation/Federation.ts';
import { defaultGatewayConfiguration } from '../GatewayConfiguration.ts';
import { DocumentReader } from '../limits/DocumentReader.ts';
import type { PreparedSubscription } from '../live/PreparedSubscription.ts';
import { OperationMeter } from '../metrics/OperationMeter.ts';
import { Operations } from './Operations.ts';

const schema = buildSchema('type Query { room: String } type Subscription { roomEvents(room: String): String }');
const { limits } = defaultGatewayConfiguration;

/** Follows a text twice. Returns what was to be followed, each time. */
async function followTwice(text: string): Promise<readonly PreparedSubscription[]> {
  const opened: PreparedSubscription[] = [];
  const open = async (prepared: PreparedSubscription) => {
    opened.push(prepared);
    return { begin: () => {} };
  };
  const federation = {
    schema,
    validate: () => [],
    coerce: () => ({ coerced: {} }),
    plan: () => ({}),
    hasPlan: () => false,
  };
  const operations = new Operations({
    ...{ live: { open }, federation: federation as unknown as Federation, limits, log: silentLog },
    documents: new DocumentReader(limits, 100_000),
    meter: new OperationMeter(noMetrics),
    authenticator: { assertCurrent: async () => {} },
    budget: { charge: async () => {}, chargeReading: async () => {} },
    dependence: { in: () => new Set() },
  } as never);
  const client = { session: { session: null }, address: '' } as never;
  for (let time = 0; time < 2; time++) {
    const failed: unknown[] = [];
    const sink = { fail: (error: unknown) => void failed.push(error) } as never;
    operations.run({ query: text, operationName: null, variables: {} } as never, client, sink);
    await new Promise((resolve) => setImmediate(resolve));
    expect(failed).toEqual([]);
  }
  return opened;
}

test('What is followed for long holds on to the document that is kept, and not to its text', async () => {
  const [first, second] = await followTwice('subscription { roomEvents(room: "hall") }');
  expect(first?.operation.document.loc).toBeUndefined();
  expect(first?.operation.document).toBe(second?.operation.document);
});
