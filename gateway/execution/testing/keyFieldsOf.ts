import { type GraphQLNamedType, Kind } from 'graphql';

const known = new WeakMap<GraphQLNamedType, readonly string[]>();

/** The fields of an entity's keys; none for what is no entity. Simple keys only. */
export function keyFieldsOf(type: GraphQLNamedType): readonly string[] {
  const fields = known.get(type) ?? readKeyFields(type);
  known.set(type, fields);
  return fields;
}

function readKeyFields(type: GraphQLNamedType): readonly string[] {
  const nodes = [type.astNode, ...type.extensionASTNodes];
  const directives = nodes.flatMap((node) => node?.directives ?? []).filter(({ name }) => name.value === 'key');
  return directives.flatMap(({ arguments: given }) => {
    const fields = given?.find(({ name }) => name.value === 'fields')?.value;
    return fields?.kind === Kind.STRING ? fields.value.split(' ') : [];
  });
}
