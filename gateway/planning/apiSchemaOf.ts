import { NonNullType, type ObjectType, type Schema, type Supergraph } from '@apollo/federation-internals';

/**
 * The schema that clients see, with what introspection has in graphql-js, by which operations are validated and introspection is answered, and
 * not in `@apollo/federation-internals`, by which they are planned and executed: a valid operation that asks for it could not be.
 *
 * @see https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema
 */
export function apiSchemaOf(supergraph: Supergraph): Schema {
  const schema = supergraph.apiSchema();
  // biome-ignore lint/complexity/useLiteralKeys: it is private, and what the library extends its own built-in types by
  schema['runWithBuiltInModificationAllowed'](() => {
    const type = schema.type('__Type') as ObjectType;
    // A later version of the library may have it, and the supergraph may have been asked before.
    if (type.field('isOneOf') !== undefined) return;
    type.addField('isOneOf', schema.booleanType());
    const directive = schema.type('__Directive') as ObjectType;
    directive.addField('isDeprecated', new NonNullType(schema.booleanType()));
    directive.addField('deprecationReason', schema.stringType());
    const directives = (schema.type('__Schema') as ObjectType).field('directives');
    directives?.addArgument('includeDeprecated', schema.booleanType(), false);
  });
  return schema;
}
