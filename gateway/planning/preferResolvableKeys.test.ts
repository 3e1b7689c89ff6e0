import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { Planner } from './Planner.ts';
import { preferResolvableKeys } from './preferResolvableKeys.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';
const typeDefs = {
  names: `${LINK} type Item @key(fields: "id") { id: ID! name: String }`,
  items: `${LINK}
    type Query { items: [Item] }
    type Item @key(fields: "code", resolvable: false) @key(fields: "id code") {
      id: ID! code: ID! name: String @external label: String @requires(fields: "name")
    }`,
};
const { supergraphSdl = '' } = composeServices(
  Object.entries(typeDefs).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) })),
);

test('A subgraph is come back to by a key that it resolves', () => {
  const plan = new Planner(supergraphSdl).plan(parse('{ items { label } }'), null);
  expect(JSON.stringify(plan.queryPlan)).toMatch(
    /"requires":\[[^\]]*"id"[^\]]*"code"[^\]]*\]|"requires":\[[^\]]*"code"[^\]]*"id"[^\]]*\]/,
  );
});

test('A supergraph without such keys stays as it is', () => {
  const document = parse('type Item @join__type(graph: A, key: "id") @join__type(graph: B, key: "code") { id: ID! }');
  expect(preferResolvableKeys(document)).toBe(document);
});
