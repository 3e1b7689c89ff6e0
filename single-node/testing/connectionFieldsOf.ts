import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** A field that is a Relay connection. */
export type ConnectionField = {
  /** `Community.members` */
  readonly coordinate: string;
  readonly parent: string;
  readonly field: string;
  /** Whether it can be paged from its end. */
  readonly backwards: boolean;
  /** What tells its nodes apart: a selection. */
  readonly identity: string;
  /** Its orders, as arguments: `order: NEWEST`; one empty text where it has but one. */
  readonly orders: readonly string[];
};

/** Every connection of a schema: every field with the argument `after` but subscriptions. */
export function connectionFieldsOf(schema: GraphQLSchema): readonly ConnectionField[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .filter((type) => type !== schema.getSubscriptionType())
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => hasArgument(field, 'after'))
        .map((field) => ({
          ...{ coordinate: `${type.name}.${field.name}`, parent: type.name, field: field.name },
          ...{ backwards: hasArgument(field, 'before'), identity: identityOf(field), orders: ordersOf(field) },
        })),
    );
}

function hasArgument(field: GraphQLField<unknown, unknown>, name: string): boolean {
  return field.args.some((argument) => argument.name === name);
}

/** A union has no fields of its own. */
function identityOf(field: GraphQLField<unknown, unknown>): string {
  const node = fieldType(fieldType(getNamedType(field.type), 'edges'), 'node');
  return isUnionType(node) ? '... on Node { id }' : 'id';
}

function fieldType(type: GraphQLNamedType, name: string): GraphQLNamedType {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (field === undefined) throw new Error(`${type.name} has no ${name}: it is no part of a connection`);
  return getNamedType(field.type);
}

function ordersOf(field: GraphQLField<unknown, unknown>): readonly string[] {
  const type = getNamedType(field.args.find((argument) => argument.name === 'order')?.type ?? field.type);
  return isEnumType(type) ? type.getValues().map(({ name }) => `order: ${name}`) : [''];
}
