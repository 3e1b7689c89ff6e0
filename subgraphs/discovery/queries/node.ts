import type { QueryResolvers } from '../generated/resolverTypes.ts';
import { nodeKinds } from '../nodeKinds.ts';

/** Whatever an id names. What it is follows from its prefix; its own subgraph tells the rest. */
export const nodeField: NonNullable<QueryResolvers['node']> = async (_parent, { id }, context) => {
  const kind = nodeKinds.get(id.slice(0, id.lastIndexOf('_')));
  if (kind === undefined || !(await kind.exists(context, id))) return null;
  return { __typename: kind.typename, id };
};
