import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isAbstractType, isInputObjectType, isObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { abstractTypes } from './reduce/abstractTypes.ts';
import { fieldKey } from './reduce/fieldKey.ts';
import { orderedLists } from './reduce/orderedLists.ts';
import { repeatable } from './repeatable.ts';

const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const fieldsOf = (type: unknown) => (isObjectType(type) ? Object.values(type.getFields()) : []);

// What the client knows of the schema without having it.
describe('the client', () => {
  test('knows the interfaces and unions', () => {
    expect([...abstractTypes].toSorted()).toEqual(
      types
        .filter(isAbstractType)
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test.each(fieldsOf(schema.getMutationType()))(
    'knows whether the input of $name takes an idempotency key',
    ({ name, args }) => {
      const type = getNamedType(args[0]?.type);
      if (!isInputObjectType(type)) throw new Error('there is no input');
      const document = parse(`mutation ($input: ${type.name}!) { ${name}(input: $input) { __typename } }`);
      const { variables, safe } = repeatable(document, { input: {} });
      expect(Object.keys(variables.input as object)).toEqual(
        'idempotencyKey' in type.getFields() ? ['idempotencyKey'] : [],
      );
      expect(safe).toBe(true);
    },
  );

  test('knows the order that lists have unless they are asked for another', () => {
    const orders = types.flatMap(fieldsOf).flatMap(({ args }) => args.filter(({ name }) => name === 'order'));
    expect(orders.length).toBeGreaterThan(0);
    for (const { defaultValue } of orders) expect(fieldKey('list', { order: defaultValue })).toBe('list');
  });

  test.each(orderedLists)('keeps $owner.$field, which there is', ({ owner, field, member, of, where, by }) => {
    const names = (type: string) => fieldsOf(schema.getType(type)).map(({ name }) => name);
    expect(names(owner)).toContain(field);
    expect(names(member)).toEqual(expect.arrayContaining([of, by, ...Object.keys(where ?? {})]));
  });
});
