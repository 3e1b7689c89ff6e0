import { addUserGroupMembers } from './commands/addUserGroupMembers.ts';
import { createUserGroup } from './commands/createUserGroup.ts';
import { deleteMessage } from './commands/deleteMessage.ts';
import { editMessage } from './commands/editMessage.ts';
import { endUserGroupMembership } from './commands/endUserGroupMembership.ts';
import { joinUserGroup } from './commands/joinUserGroup.ts';
import { leaveUserGroup } from './commands/leaveUserGroup.ts';
import { openDirectConversation } from './commands/openDirectConversation.ts';
import { sendMessage } from './commands/sendMessage.ts';
import { setUserGroupRole } from './commands/setUserGroupRole.ts';
import { updateUserGroup } from './commands/updateUserGroup.ts';

export { endUserGroupMembership, PROCESS_MANAGER } from './commands/endUserGroupMembership.ts';

/** Every command about conversations and their messages. */
export const commands = [
  createUserGroup,
  updateUserGroup,
  joinUserGroup,
  leaveUserGroup,
  setUserGroupRole,
  addUserGroupMembers,
  openDirectConversation,
  sendMessage,
  editMessage,
  deleteMessage,
  endUserGroupMembership,
] as const;
