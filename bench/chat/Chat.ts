/** Somebody signed in. */
export type Member = { readonly id: string; readonly token: string };

/** People who chat. */
export type Chat = {
  readonly communityId: string;
  /** User-groups, each with everybody as member. */
  readonly groupIds: readonly string[];
  /** The first made the community and the groups. */
  readonly members: readonly Member[];
};

/** An installation, at rest, in which people chat. */
export type InstalledChat = Chat & {
  /** Where its data is. */
  readonly directory: string;
};
