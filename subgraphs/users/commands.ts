import { changePassword } from './commands/changePassword.ts';
import { createPerson } from './commands/createPerson.ts';
import { deactivatePerson } from './commands/deactivatePerson.ts';
import { eraseAccount } from './commands/eraseAccount.ts';
import { grantFirstAdministrator } from './commands/grantFirstAdministrator.ts';
import { grantRole } from './commands/grantRole.ts';
import { reactivatePerson } from './commands/reactivatePerson.ts';
import { recordErasure } from './commands/recordErasure.ts';
import { register } from './commands/register.ts';
import { revokeRole } from './commands/revokeRole.ts';
import { revokeSessions } from './commands/revokeSessions.ts';
import { signIn } from './commands/signIn.ts';
import { signOut } from './commands/signOut.ts';
import { updateProfile } from './commands/updateProfile.ts';

export { eraseAccount } from './commands/eraseAccount.ts';
export { grantFirstAdministrator, INSTALLATION } from './commands/grantFirstAdministrator.ts';
export { recordErasure } from './commands/recordErasure.ts';

/** Everything that is decided about people. */
export const commands = [
  register,
  createPerson,
  signIn,
  signOut,
  changePassword,
  updateProfile,
  grantRole,
  revokeRole,
  deactivatePerson,
  reactivatePerson,
  revokeSessions,
  eraseAccount,
  recordErasure,
  grantFirstAdministrator,
] as const;
