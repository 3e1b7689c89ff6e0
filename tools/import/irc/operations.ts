export const VIEWER_ROLES = '{ viewer { roles } }';

/** Makes people without passwords; each is made once, however often it is asked for. */
export const CREATE_PEOPLE = `mutation ($input: CreatePeopleInput!) { createPeople(input: $input) {
  results { key outcome { state } refusal { code message } person { id } } } }`;

export const PERSON_BY_USER_NAME = 'query ($userName: String!) { personByUserName(userName: $userName) { id } }';

export const CREATE_COMMUNITY = `mutation ($input: CreateCommunityInput!) { createCommunity(input: $input) {
  outcome { state } refusal { code message } community { id } } }`;

export const CREATE_USER_GROUP = `mutation ($input: CreateUserGroupInput!) { createUserGroup(input: $input) {
  outcome { state } refusal { code message } userGroup { id } } }`;

export const ADD_COMMUNITY_MEMBERS = `mutation ($input: AddCommunityMembersInput!) { addCommunityMembers(input: $input) {
  outcome { state } refusal { code message } } }`;

export const ADD_USER_GROUP_MEMBERS = `mutation ($input: AddUserGroupMembersInput!) { addUserGroupMembers(input: $input) {
  outcome { state } refusal { code message } } }`;

export const IMPORT_MESSAGES = `mutation ($input: ImportMessagesInput!) { importMessages(input: $input) {
  results { key outcome { state } refusal { code message } error { code message } } } }`;

type Refusal = { readonly code: string; readonly message: string } | null;

/** What every mutation answers with. */
export type Payload = {
  readonly outcome: { readonly state: 'DONE' | 'REFUSED' | 'PENDING' } | null;
  readonly refusal: Refusal;
};

/** What came of one item of a batch. */
export type ItemResult = Payload & { readonly key: string; readonly error?: Refusal };
export type PersonResult = ItemResult & { readonly person: { readonly id: string } | null };
