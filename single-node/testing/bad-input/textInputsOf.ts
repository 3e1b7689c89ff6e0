import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { TextInput } from './TextInput.ts';

/** The scalars that travel as text. */
const TEXTS = ['String', 'ID', 'DateTime', 'Position'];

/** Every place of a schema where a client can put text, whatever field it belongs to. */
export function textInputsOf(schema: GraphQLSchema): readonly TextInput[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter((type) => !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args.flatMap((argument) => within(argument.type, `${type.name}.${field.name}`, argument.name)),
      ),
    );
}

function within(type: GraphQLInputType, field: string, way: string): readonly TextInput[] {
  const named = getNamedType(type);
  const through = isListType(getNullableType(type)) ? `${way}[]` : way;
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((one) => within(one.type, field, `${through}.${one.name}`));
  }
  if (!TEXTS.includes(named.name)) return [];
  const optional = !isNonNullType(type) && through === way;
  return [{ coordinate: `${field}(${through})`, field, way: through, scalar: named.name, optional }];
}
