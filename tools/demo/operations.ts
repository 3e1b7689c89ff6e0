export const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { token person { id } } }';

export const GRANT_ROLE = 'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { outcome { state } } }';

/** The user-groups of the viewer, with their members. */
export const GROUPS = `{ viewer { person { id } } conversations(first: 1) { edges { node { id
  ... on UserGroup { community { id } members(first: 100) { edges { node { person { id displayName } } } } } } } } }`;

export const JOIN = `mutation ($community: JoinCommunityInput!, $group: JoinUserGroupInput!) {
  joinCommunity(input: $community) { outcome { state } } joinUserGroup(input: $group) { outcome { state } } }`;

export const SAY = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { outcome { state } } }';

/** What a visitor pastes to watch. */
export function watching(conversationId: string): string {
  return `subscription WatchTheChat {
  conversationEvents(id: "${conversationId}") {
    ... on MessageSent { position message { number text author { displayName } } }
  }
}`;
}
