/** What a chat follows: what was said, and by whom, which other subgraphs know. */
export const CONVERSATION_EVENTS = `subscription ($id: ID!, $after: Position) { conversationEvents(id: $id, after: $after) {
  __typename ... on MessageSent { position message { id number text sentAt author { id userName displayName } } } } }`;
