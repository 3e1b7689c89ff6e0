import type { Reference } from './Action.ts';

export type Community = {
  readonly reference: Reference;
  readonly owner: Reference;
  readonly members: Set<Reference>;
};

export type Group = {
  readonly reference: Reference;
  readonly community: Reference;
  readonly admin: Reference;
  readonly members: Set<Reference>;
};

/** A post or a comment. */
export type Contribution = {
  readonly reference: Reference;
  readonly community: Community;
  readonly author: Reference;
  /** Itself where it is a post. */
  readonly post: Reference;
  readonly depth: number;
};

export type Direct = { readonly reference: Reference; readonly persons: readonly [Reference, Reference] };

/** What there is once everything that was planned so far is done. */
export class Society {
  readonly people: Reference[] = [];
  readonly communities: Community[] = [];
  readonly groups: Group[] = [];
  readonly posts: Contribution[] = [];
  readonly comments: Contribution[] = [];
  readonly directs: Direct[] = [];
  /** The last messages of each conversation. */
  readonly messages = new Map<Reference, Reference[]>();
  #made = 0;

  /** A name for something new. */
  name(kind: string): Reference {
    this.#made += 1;
    return `${kind} ${this.#made}`;
  }
}
