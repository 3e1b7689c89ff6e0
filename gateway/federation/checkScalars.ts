import { type GraphQLSchema, isScalarType } from 'graphql';
import { checkedScalars } from './checkedScalars.ts';

/**
 * Has a schema that was made from SDL refuse bad values of the scalars that the gateway checks. Good ones stay as they came: a subgraph
 * reads them itself. Literals are checked by `requireScalarLiterals`.
 */
export function checkScalars(schema: GraphQLSchema): void {
  for (const [name, scalar] of checkedScalars) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    type.parseValue = (value) => {
      scalar.parseValue(value);
      return value;
    };
  }
}
