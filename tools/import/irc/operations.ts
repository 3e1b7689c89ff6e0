export const CREATE_COMMUNITY = `mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) {
  outcome { state } refusal { code message } community { id } } }`;

export const CREATE_USER_GROUP = `mutation ($input: CreateUserGroupInput!) { createUserGroup(input: $input) {
  outcome { state } refusal { code message } userGroup { id } } }`;

export const ADD_COMMUNITY_MEMBERS = `mutation ($input: AddCommunityMembersInput!) { addCommunityMembers(input: $input) {
  outcome { state } refusal { code message } } }`;

export const ADD_USER_GROUP_MEMBERS = `mutation ($input: AddUserGroupMembersInput!) { addUserGroupMembers(input: $input) {
  outcome { state } refusal { code message } } }`;

export const USER_GROUP = `query ($id: ID!) { userGroup(id: $id) { lastMessageNumber } }`;

export const IMPORT_MESSAGES = `mutation ($input: ImportMessagesInput!) { importMessages(input: $input) {
  results { key outcome { state } refusal { code message } error { code message } } } }`;
