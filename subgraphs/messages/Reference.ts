/** Something that another subgraph knows more of. */
export type Reference = { readonly id: string };
