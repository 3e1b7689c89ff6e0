/**
 * Texts of mutations that are kept or compared but cannot be read back by the mutation itself, with the reason.
 * Every other `String` of a mutation's input must be among its `reads`.
 */
export const unread: Readonly<Record<string, string>> = {
  idempotencyKey: 'is never shown',
  password: 'is never shown',
  currentPassword: 'is never shown',
  newPassword: 'is never shown',
  userNameOrEmail: 'is not kept',
  replyToKey: 'is not kept',
  parentPostKey: 'is not kept',
  parentCommentKey: 'is not kept',
  targetPostKey: 'is not kept',
  targetCommentKey: 'is not kept',
  'Mutation.register(input.email)':
    'is shown to the person alone, whose token comes with the answer; createPeople reads it',
  'Mutation.removeReaction(input.code)': 'is gone afterwards',
};
