import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { Planner } from './Planner.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])';
const typeDefs = {
  places: `${LINK} type Query { place: Place town: Town } type Town { name: String } interface Place @key(fields: "id") { id: ID! }`,
  maps: `${LINK} type Query { map: String } type Place @key(fields: "id", resolvable: false) @interfaceObject { id: ID! scale: Int }`,
};

const { supergraphSdl = '' } = composeServices(
  Object.entries(typeDefs).map(([name, sdl]) => ({ name, typeDefs: parse(sdl) })),
);
const planner = new Planner(supergraphSdl);
const plan = (text: string) => planner.plan(parse(text), null).queryPlan;

describe('A root field that the planner leaves out', () => {
  test.each(['{ place { scale } }', '{ town { name } ... { place { scale } } }'])('is told: %s', (text) => {
    expect(() => plan(text)).toThrow('no subgraph can tell what is selected of place');
  });

  test.each([
    '{ town { name } }',
    '{ __typename }',
    '{ __schema { queryType { name } } }',
    '{ town { name @include(if: false) } }',
    'query ($skip: Boolean!) { town @skip(if: $skip) { name @include(if: $skip) } }',
  ])('is none where conditions or the gateway itself decide: %s', (text) => {
    expect(plan(text).kind).toBe('QueryPlan');
  });
});
