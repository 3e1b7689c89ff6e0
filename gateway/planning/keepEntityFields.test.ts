import type { FetchNode } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import { expect, test } from 'vitest';
import { keepEntityFields } from './keepEntityFields.ts';

const fetch: FetchNode = {
  kind: 'Fetch',
  serviceName: 'shipping',
  variableUsages: ['far', 'to', 'size'],
  requires: [],
  operation: `query($representations:[_Any!]!,$far:Boolean!,$to:String,$size:Int){_entities(representations:$representations){
    ...on Product{...F @include(if:$far) near picture(size:$size){...P}}}}
    fragment F on Product{abroad(to:$to)} fragment P on Picture{url}`,
  operationName: undefined,
  operationKind: OperationTypeNode.QUERY,
};

test('The fields that are kept have their conditions, and the variables that they use', () => {
  const kept = keepEntityFields(fetch, ({ name }) => name.value === 'abroad');
  expect(kept.operation).toBe(
    'query($representations:[_Any!]!$far:Boolean!$to:String){_entities(representations:$representations){...on Product{...on Product@include(if:$far){abroad(to:$to)}}}}',
  );
  expect(kept.variableUsages).toEqual(['far', 'to']);
});

test('The fields that are kept have the fragments that they use', () => {
  const kept = keepEntityFields(fetch, ({ name }) => name.value === 'picture');
  expect(kept.operation).toBe(
    'query($representations:[_Any!]!$size:Int){_entities(representations:$representations){...on Product{picture(size:$size){...P}}}}fragment P on Picture{url}',
  );
  expect(kept.variableUsages).toEqual(['size']);
});
