/** A subgraph of the audit, as its files say it. */
export type AuditSubgraph = { readonly name: string; readonly typeDefs: string; readonly resolvers: object };

/** Stands in for the audit's own function of this name, which serves what it is given. */
export function createSubgraph(name: string, parts: Pick<AuditSubgraph, 'typeDefs' | 'resolvers'>): AuditSubgraph {
  return { name, ...parts };
}
