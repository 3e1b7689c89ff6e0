import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { literalOf } from './literalOf.ts';

/** How deep objects within objects are selected. */
const DEPTH = 3;

/**
 * What can be selected of an entity: each field alone, and all together. Fields of other subgraphs, which gateways have to fetch, are among them.
 *
 * @param schema what clients see
 */
export function selectionsOf(schema: GraphQLSchema, typeName: string): readonly string[] {
  const type = schema.getType(typeName);
  if (type === undefined) throw new Error(`there is no type ${typeName}`);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const alone = fields.map((field) => fieldSelection(schema, field, DEPTH));
  return [...alone, selectionOf(schema, type, DEPTH)].map((selection) => `__typename ${selection}`);
}

/** Everything of a type. Empty where it has no fields of its own. */
function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isObjectType(type)) {
    return Object.values(type.getFields())
      .map((field) => fieldSelection(schema, field, depth))
      .join(' ');
  }
  if (!isAbstractType(type)) return '';
  const members = schema.getPossibleTypes(type);
  const typesOf = (name: string) => new Set(members.flatMap((member) => String(member.getFields()[name]?.type ?? [])));
  const parts = members.map((member) => {
    const fields = Object.values(member.getFields()).map((field) => {
      // Fields of one name that have other types in other members cannot have one place in an answer.
      const alias = typesOf(field.name).size > 1 ? `${member.name}_${field.name}: ` : '';
      return `${alias}${fieldSelection(schema, field, depth)}`;
    });
    return `... on ${member.name} { ${fields.join(' ')} }`;
  });
  return parts.join(' ');
}

function fieldSelection(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, depth: number): string {
  const required = field.args.filter(({ type, defaultValue }) => `${type}`.endsWith('!') && defaultValue === undefined);
  const args = required.map(({ name, type }) => `${name}: ${literalOf(type)}`);
  const call = args.length === 0 ? field.name : `${field.name}(${args.join(', ')})`;
  const type = getNamedType(field.type);
  if (!isObjectType(type) && !isAbstractType(type)) return call;
  const within = depth === 1 ? '' : ` ${selectionOf(schema, type, depth - 1)}`;
  return `${call} { __typename${within} }`;
}
