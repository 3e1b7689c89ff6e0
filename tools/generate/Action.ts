/** Names something that an action makes, before it has an id: `person 3`, `post 7`. */
export type Reference = string;

/** What somebody does; `by` is who. The fields are those of the mutation, with references where it takes ids. */
export type Action =
  | (Common<'register'> & {
      readonly userName: string;
      readonly displayName: string;
      readonly about: string;
      readonly location: string;
    })
  | (Common<'createCommunity'> & Named & { readonly tags: readonly string[] })
  | (Common<'joinCommunity'> & InCommunity)
  | (Common<'leaveCommunity'> & InCommunity)
  | (Common<'createUserGroup'> & Named & { readonly community: Reference })
  | (Common<'joinUserGroup'> & InGroup)
  | (Common<'leaveUserGroup'> & InGroup)
  | (Common<'publishPost'> & {
      readonly community: Reference;
      readonly title: string;
      readonly text: string;
      readonly tags: readonly string[];
    })
  | (Common<'addComment'> & { readonly parent: Reference; readonly text: string })
  | (Common<'addReaction'> & { readonly target: Reference; readonly code: string })
  | (Common<'acceptAnswer'> & { readonly comment: Reference })
  | (Common<'openDirectConversation'> & { readonly person: Reference })
  | (Common<'sendMessage'> & {
      readonly conversation: Reference;
      readonly replyTo: Reference | null;
      readonly text: string;
    });

export type ActionKind = Action['kind'];

type Common<Kind extends string> = {
  readonly kind: Kind;
  readonly by: Reference;
  /** What comes of it, for later actions to refer to; null where that is nothing new. */
  readonly makes: Reference | null;
  /** What it happens in: what happens in one place happens in the order of the plan. */
  readonly place: Reference;
};

type InCommunity = { readonly community: Reference };
type InGroup = { readonly group: Reference };
type Named = { readonly name: string; readonly description: string };
