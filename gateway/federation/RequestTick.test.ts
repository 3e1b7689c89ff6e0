import type { Asker } from '@c18n/platform/subgraph/GatewayCredentials';
import { describe, expect, test } from 'vitest';
import { RequestTick } from './RequestTick.ts';
import type { SubgraphRequest } from './SubgraphRequest.ts';

const everybody: Asker = { viewer: null, address: null };
const ada: Asker = { viewer: { person: 'ada', session: 'one' }, address: null };
const operation = (number: number) => ({ variables: { number }, telling: null });

function setUp() {
  const sent: { readonly request: SubgraphRequest; readonly asker: Asker }[] = [];
  const tick = new RequestTick(async (request, asker) => {
    sent.push({ request, asker });
    return request.operations.map(({ query, variables }) => `${request.queries[query]} ${variables.number}`);
  });
  return { tick, sent };
}

describe('operations for events', () => {
  test('of one turn go together, each text once, and each gets its answer', async () => {
    const { tick, sent } = setUp();
    const asked = ['{a}', '{b}', '{a}'].map((query, index) => tick.ask(everybody, query, operation(index)));
    expect(await Promise.all(asked)).toEqual(['{a} 0', '{b} 1', '{a} 2']);
    expect(sent.map(({ request }) => request.queries)).toEqual([['{a}', '{b}']]);
    expect(await tick.ask(everybody, '{c}', operation(3))).toBe('{c} 3');
    expect(sent).toHaveLength(2);
  });

  test('for different persons go apart', async () => {
    const { tick, sent } = setUp();
    await Promise.all([tick.ask(everybody, '{a}', operation(0)), tick.ask(ada, '{a}', operation(1))]);
    expect(sent.map(({ asker }) => asker)).toEqual([everybody, ada]);
  });

  test('are divided where they are very many', async () => {
    const { tick, sent } = setUp();
    const numbers = Array.from({ length: 450 }, (_, index) => index);
    const answers = await Promise.all(numbers.map((number) => tick.ask(everybody, '{a}', operation(number))));
    expect(answers).toEqual(numbers.map((number) => `{a} ${number}`));
    expect(sent.map(({ request }) => request.operations.length)).toEqual([200, 200, 50]);
  });

  test('fail together', async () => {
    const tick = new RequestTick(() => Promise.reject(new Error('away')));
    const asked = [tick.ask(everybody, '{a}', operation(0)), tick.ask(everybody, '{a}', operation(1))];
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
