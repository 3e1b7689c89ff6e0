import { getIntrospectionQuery, getNamedType, introspectionTypes, isCompositeType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendRequest } from '../testing/sendRequest.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';

// Whatever graphql-js finds valid in an introspection is answered: tools ask for all that they know.

let node: TestNode;
beforeAll(async () => {
  node = await startTestNode();
});
afterAll(() => node[Symbol.asyncDispose]());

const ask = (query: string) =>
  sendRequest(`${node.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });

/** What asks for a selection on each type of introspection that has fields. */
const queries: Readonly<Record<string, (selection: string) => string>> = {
  __Schema: (selection) => `{ __schema { ${selection} } }`,
  __Type: (selection) => `{ __type(name: "Post") { ${selection} } }`,
  __Field: (selection) => `{ __type(name: "Post") { fields { ${selection} } } }`,
  __InputValue: (selection) => `{ __type(name: "PublishPostInput") { inputFields { ${selection} } } }`,
  __EnumValue: (selection) => `{ __type(name: "Role") { enumValues { ${selection} } } }`,
  __Directive: (selection) => `{ __schema { directives { ${selection} } } }`,
};

test.each(introspectionTypes.filter(isObjectType).map((type) => [type.name, type] as const))(
  'every field of %s is answered, with every argument',
  async (name, type) => {
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const inner = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
      return [
        `${field.name}${inner}`,
        ...field.args.map((argument) => `${field.name}(${argument.name}: true)${inner}`),
      ];
    });
    for (const field of fields) {
      const query = queries[name]?.(field);
      if (query === undefined) throw new Error(`nothing here asks for ${name}`);
      expect(await ask(query), query).toEqual({
        status: 200,
        code: undefined,
        answer: { data: expect.anything(), extensions: expect.anything() },
      });
    }
  },
);

test('an introspection of everything tells which inputs want one field only', async () => {
  const { status, answer } = await ask(getIntrospectionQuery({ oneOf: true }));
  expect({ status, errors: answer.errors }).toEqual({ status: 200 });
  expect(answer).toHaveProperty(
    'data.__schema.types',
    expect.arrayContaining([expect.objectContaining({ name: 'PublishPostInput', isOneOf: false })]),
  );
});
