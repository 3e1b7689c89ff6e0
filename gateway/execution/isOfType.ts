import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Whether an object whose `__typename` is `typename` meets a type condition of a plan, by the supergraph's types. */
export function isOfType(schema: GraphQLSchema, typename: unknown, condition: string): boolean {
  if (condition === typename) return true;
  const type = schema.getType(String(typename));
  const conditional = schema.getType(condition);
  if (type === undefined || conditional === undefined || !isAbstractType(conditional)) return false;
  return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(conditional, type);
}
