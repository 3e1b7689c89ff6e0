/** An object of GraphQL data: what subgraphs answer, what is put together of it, and what clients get. */
export type Data = Record<string, unknown>;
