import type { Actor } from './Actor.ts';

/** Somebody's things: one of each kind, by id. */
export type ThingsOf = {
  readonly community: string;
  readonly membership: string;
  readonly post: string;
  readonly comment: string;
  readonly group: string;
  readonly message: string;
  readonly direct: string;
  readonly directMessage: string;
  readonly session: string;
  readonly outcome: string;
};

/** An installation with a bit of everything. Every list of Ann's things has more entries than a small page. */
export type Things = {
  readonly url: string;
  /** An administrator and importer. */
  readonly ann: Actor;
  /** A member of Ann's community and user-group, with whom she has a direct conversation. */
  readonly bob: Actor;
  /** Has things of her own, of which Ann has no part; her direct conversation is with Bob. */
  readonly eve: Actor;
  readonly ids: ThingsOf;
  readonly ofEve: ThingsOf;
  /** The ids of members of Ann's community and user-group who have no password. */
  readonly members: readonly string[];
  /** A position before everything. */
  readonly start: string;
};
