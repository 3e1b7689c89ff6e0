import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { silentLog } from '@c18n/platform/logging/Log';
import { type DocumentNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createOperationContext } from '../operations/createOperationContext.ts';
import { Federation } from './Federation.ts';
import { LocalSubgraph } from './LocalSubgraph.ts';

const typeDefs = parse('type Query { room(name: String): String! }');
const { supergraphSdl = '' } = composeServices([{ name: 'rooms', typeDefs }]);
const resolvers = { Query: { room: (_: unknown, { name }: { name?: string }) => `the ${name}` } };

function open(cacheSize = 100_000): Federation {
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
  const subgraphs = [new LocalSubgraph('rooms', schema, { log: silentLog, cacheSize: 1_000 })];
  return new Federation({ supergraphSdl, subgraphs, introspection: true, cacheSize, log: silentLog });
}

/** How many plans of documents are still kept when all of them were planned. */
function kept(federation: Federation, documents: readonly DocumentNode[]): number {
  const plan = (document: DocumentNode) =>
    federation.plan({ document, operationName: null }, String(documents.indexOf(document)));
  const plans = documents.map(plan);
  // From the last one on, so that what is planned anew pushes out nothing that is still to be asked for.
  return documents.toReversed().filter((document) => plans.includes(plan(document))).length;
}

const many = (text: (index: number) => string) =>
  Array.from({ length: 20 }, (_, index) => parse(text(index), { noLocation: true }));

describe('The plans that a federation keeps', () => {
  test.each([
    [
      'a literal',
      (index: number) => `{ __typename ...@skip(if: true) { room(name: "${'x'.repeat(20_000)}${index}") } }`,
    ],
    [
      'selections',
      (index: number) =>
        `query Q${index} { __typename ...@skip(if: true) { ${'...@skip(if: true) { room } '.repeat(50)} } }`,
    ],
  ])('are bounded by their documents, where these are big with %s and nothing is fetched', (_, text) => {
    const count = kept(open(), many(text));
    expect(count).toBeGreaterThanOrEqual(3);
    expect(count).toBeLessThanOrEqual(6);
  });

  test('are bounded in number, where nearly nothing is asked', () => {
    const documents = Array.from({ length: 100 }, (_, index) => parse(`query Q${index} { __typename }`));
    const count = kept(open(), documents);
    expect(count).toBeGreaterThan(10);
    expect(count).toBeLessThan(25);
  });

  test('hold on to no text', () => {
    const document = parse('query Q($name: String) { representations: room(name: $name) }');
    const plan = open().plan({ document, operationName: null }, 'key');
    expect(document.loc).toBeDefined();
    const places: unknown[] = [];
    JSON.stringify(plan.document, (name, value) => (name === 'loc' ? places.push(value) : value));
    expect(places).toEqual([]);
  });
});

test('A variable that is named like one of the planner’s has the client’s value', async () => {
  const federation = open();
  const document = parse('query ($representations: String) { room(name: $representations) }');
  const operation = { document, operationName: null, variables: { representations: 'attic' } };
  const context = createOperationContext({ viewer: null, contextFor: () => ({}) as never });
  expect(await federation.execute(federation.plan(operation, 'key'), operation, context)).toEqual({
    data: { room: 'the attic' },
  });
});
