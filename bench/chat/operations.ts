export const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { token person { id } } }';

export const GRANT_ROLE = 'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { outcome { state } } }';

export const CREATE_COMMUNITY =
  'mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) { community { id } } }';

export const CREATE_USER_GROUP =
  'mutation ($input: CreateUserGroupInput!) { createUserGroup(input: $input) { userGroup { id } } }';

export const ADD_COMMUNITY_MEMBERS =
  'mutation ($input: AddCommunityMembersInput!) { addCommunityMembers(input: $input) { outcome { state } } }';

export const ADD_USER_GROUP_MEMBERS =
  'mutation ($input: AddUserGroupMembersInput!) { addUserGroupMembers(input: $input) { outcome { state } } }';

export const PUBLISH_POST = 'mutation ($input: PublishPostInput!) { publishPost(input: $input) { post { id } } }';

export const ADD_COMMENT = 'mutation ($input: AddCommentInput!) { addComment(input: $input) { outcome { state } } }';

export const ADD_REACTION = 'mutation ($input: AddReactionInput!) { addReaction(input: $input) { outcome { state } } }';

/** What a chat sends, and what it shows of the answer. */
export const SEND_MESSAGE = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) {
  outcome { state position } refusal { code } message { id number text sentAt author { id } } } }`;

/** The messages before a cursor, or the last ones, as a chat shows them. */
export const MESSAGES_PAGE = `query ($id: ID!, $before: String) { conversation(id: $id) {
  messages(last: 50, before: $before) { edges { node { id number text sentAt replyCount author { id userName displayName } } }
    pageInfo { startCursor } } } }`;

/** Posts of a community after a cursor, or the newest, as a feed shows them. */
export const FEED_PAGE = `query ($id: ID!, $after: String) { community(id: $id) {
  posts(first: 20, after: $after) { edges { node { id title text publishedAt likes dislikes commentCount
    author { id userName displayName } community { id name memberCount } } } pageInfo { endCursor hasNextPage } } } }`;
