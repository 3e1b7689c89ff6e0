import type { ArgumentNode } from 'graphql';

/** A field as a subgraph requires it: what is asked under a name of its own. */
export type RequiredField = { readonly field: string; readonly arguments: readonly ArgumentNode[] };

/** What one field of a subgraph needs in the representation of its object, as far as it has arguments. */
export type Need = {
  /** The names of their own. */
  readonly names: Set<string>;
  /**
   * What is needed, by the path of fields from the type: for which types, under which names. Fields that need different things at one
   * place cannot be asked for with one representation.
   */
  readonly places: Map<string, string>;
};

/** What subgraphs require with arguments. */
export type Requirements = {
  /** By the names of their own. */
  readonly fields: ReadonlyMap<string, RequiredField>;
  /** By the `requirementKey` of the field that needs it. */
  readonly needs: ReadonlyMap<string, Need>;
  /** The interfaces of each type. */
  readonly interfaces: ReadonlyMap<string, readonly string[]>;
};
