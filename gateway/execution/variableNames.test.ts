import { silentLog } from '@c18n/platform/logging/Log';
import { describe, expect, test } from 'vitest';
import { PlanExecutor } from './PlanExecutor.ts';
import { RecordedSubgraph } from './testing/RecordedSubgraph.ts';
import { StubFederation } from './testing/StubFederation.ts';

const people = `
  type Query { first: Person second: Person person(name: String): Person }
  type Person { name: String! }`;
const federation = new StubFederation({ people });

/** Runs an operation with the variables of a JSON text, in which any name is one like others. */
async function run(text: string, variables: string) {
  const subgraph = new RecordedSubgraph('people', () => ({ data: { first: { name: 'A' }, second: { name: 'B' } } }));
  const executor = new PlanExecutor({
    ...federation,
    ...{ subgraphs: { people: subgraph }, cacheSize: 100_000, log: silentLog },
  });
  const planned = federation.plan(text);
  if (planned === null) throw new Error(`not valid: ${text}`);
  const { data } = await executor.execute({ ...planned, variables: JSON.parse(variables), context: {} });
  return { data, asked: JSON.stringify(subgraph.asked), counts: executor.counts };
}

describe.each(['__proto__', 'constructor', 'toString', 'name'])('A variable named %s', (name) => {
  test('is told to the subgraph where it was sent, and only then', async () => {
    const text = `query ($${name}: String) { person(name: $${name}) { name } }`;
    expect((await run(text, `{"${name}":"Ada"}`)).asked).toBe(`[{"${name}":"Ada"}]`);
    expect((await run(text, '{}')).asked).toBe('[{}]');
  });

  test.each([
    { sent: 'true', data: { second: { name: 'B' } } },
    { sent: 'false', data: { first: { name: 'A' }, second: { name: 'B' } } },
  ])('decides whether a field is there, as $sent', async ({ sent, data }) => {
    const all = `first @skip(if: $${name}) { name } second { name }`;
    const told = await run(`query ($${name}: Boolean!) { ${all} }`, `{"${name}":${sent}}`);
    expect(told).toMatchObject({ data, counts: { compiled: 1 } });
    expect(told.data).toEqual(data);
    const byDefault = await run(`query ($${name}: Boolean! = ${sent}) { ${all} }`, '{}');
    expect(byDefault.data).toEqual(data);
    expect(byDefault.counts.compiled).toBe(1);
  });
});
