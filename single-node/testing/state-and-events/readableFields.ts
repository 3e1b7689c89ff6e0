import { type GraphQLNamedType, type GraphQLObjectType, getNamedType, isAbstractType, isObjectType } from 'graphql';
import { apiSchema } from './apiSchema.ts';

/** Every field that a query can get at without going through some others, as `Type.field`. */
export function readableFields(without: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visited = new Set<GraphQLObjectType>();
  const visit = (type: GraphQLNamedType): void => {
    if (isAbstractType(type)) for (const possible of apiSchema.getPossibleTypes(type)) visit(possible);
    if (!isObjectType(type) || visited.has(type)) return;
    visited.add(type);
    for (const { name, type: given } of Object.values(type.getFields())) {
      if (without.includes(`${type.name}.${name}`) || without.includes(`*.${name}`)) continue;
      found.add(`${type.name}.${name}`);
      visit(getNamedType(given));
    }
  };
  const query = apiSchema.getQueryType();
  if (query) visit(query);
  return [...found];
}
