/** Somebody signed in. */
export type Viewer = {
  /** The person's id. */
  readonly person: string;
  /** The session that the token belongs to. */
  readonly session: string;
};
