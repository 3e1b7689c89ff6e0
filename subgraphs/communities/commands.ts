import { addCommunityMembers } from './commands/addCommunityMembers.ts';
import { createCommunity } from './commands/createCommunity.ts';
import { joinCommunity } from './commands/joinCommunity.ts';
import { leaveCommunity } from './commands/leaveCommunity.ts';
import { retireCommunity } from './commands/retireCommunity.ts';
import { setCommunityMemberRole } from './commands/setCommunityMemberRole.ts';
import { updateCommunity } from './commands/updateCommunity.ts';

/** What can be decided about communities. */
export const commands = [
  createCommunity,
  updateCommunity,
  retireCommunity,
  joinCommunity,
  leaveCommunity,
  setCommunityMemberRole,
  addCommunityMembers,
] as const;
