import { type ConstDirectiveNode, type DocumentNode, visit } from 'graphql';
import { joinArgument } from './joinArgument.ts';

/**
 * A supergraph whose types have the keys by which a subgraph resolves them before the others. To come back to a subgraph after what a
 * field requires was fetched elsewhere, the planner takes the first key that it can fill, whether the subgraph resolves by it or not
 * (`getLocallySatisfiableKey` of `@apollo/query-graphs`).
 */
export function preferResolvableKeys(supergraph: DocumentNode): DocumentNode {
  const sorted = <Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: Node) => {
    const directives = node.directives ?? [];
    const last = directives.filter(isUnresolvable);
    if (last.length === 0) return undefined;
    return { ...node, directives: [...directives.filter((one) => !isUnresolvable(one)), ...last] };
  };
  return visit(supergraph, { ObjectTypeDefinition: sorted, InterfaceTypeDefinition: sorted });
}

function isUnresolvable(directive: ConstDirectiveNode): boolean {
  return directive.name.value === 'join__type' && joinArgument(directive, 'resolvable') === 'false';
}
