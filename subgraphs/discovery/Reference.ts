/** A thing that another subgraph knows more of. */
export type Reference<Name extends string = string> = { readonly __typename: Name; readonly id: string };

/** Something with an id, of any type. */
export type NodeReference = Reference<
  | 'Person'
  | 'Community'
  | 'CommunityMembership'
  | 'Post'
  | 'Comment'
  | 'UserGroup'
  | 'UserGroupMember'
  | 'DirectConversation'
  | 'Message'
>;

/** Something that can be found. */
export type HitReference = Reference<'Person' | 'Community' | 'Post' | 'Comment' | 'UserGroup'>;
