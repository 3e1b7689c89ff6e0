import type { ArgumentNode } from 'graphql';

/** A field as a subgraph requires it: what is asked under a name of its own. */
export type RequiredField = { readonly field: string; readonly arguments: readonly ArgumentNode[] };

/** What subgraphs require with arguments. */
export type Requirements = {
  /** By the names of their own. */
  readonly fields: ReadonlyMap<string, RequiredField>;
  /**
   * What a field of a subgraph, by `requirementKey`, needs in the representation: the names of their own by place, which is the type
   * and the path of fields. Two fields that need different things at one place cannot be asked for with one representation.
   */
  readonly needs: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The interfaces of each type. */
  readonly interfaces: ReadonlyMap<string, readonly string[]>;
};
