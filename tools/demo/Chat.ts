/** Where the people of the demo talk, and who they are: their ids by their names in the archive. */
export type Chat = {
  readonly conversationId: string;
  readonly communityId: string;
  readonly persons: ReadonlyMap<string, string>;
};
