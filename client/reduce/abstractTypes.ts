/** The interfaces and unions of the API: a fragment on one of them applies to whatever it is selected of. */
export const abstractTypes: ReadonlySet<string> = new Set([
  ...['Node', 'Conversation', 'ReactionTarget', 'SearchHit'],
  ...['CommunityEvent', 'PostEvent', 'ConversationEvent', 'ViewerEvent'],
]);
