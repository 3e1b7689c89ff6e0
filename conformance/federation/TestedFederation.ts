/** A subgraph of a federation that gateways are tried with. */
export type TestedSubgraph = {
  readonly name: string;
  readonly typeDefs: string;
  /** By type and field, without those of subscriptions. */
  readonly resolvers: object;
  /** Its subscription fields. What they tell comes from `Topics`. */
  readonly told: readonly string[];
};

/** A federation that gateways are tried with. It answers `{ federation }` with its name, by which a gateway that has it is known. */
export type TestedFederation = { readonly name: string; readonly subgraphs: readonly TestedSubgraph[] };
