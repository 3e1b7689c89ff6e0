import { type Action, isAllowed } from '@c18n/platform/authorisation/policy';
import type { Standing } from '@c18n/platform/authorisation/Standing';
import type { Documents } from '@c18n/platform/domain/Documents';
import { people, standingsOf } from '@c18n/users/views';
import type { GroupRole } from './groupRoles.ts';

/** What a role in a conversation is as a standing; nothing for who takes no part. */
export function standingsWith(role: GroupRole | null): readonly Standing[] {
  return role === null ? [] : [`conversation:${role}`];
}

/** Whether the actor of a command may, by the role in the conversation or by a role on the whole installation. */
export function mayDo(documents: Documents, action: Action, actor: string, role: GroupRole | null): boolean {
  return isAllowed(action, standingsWith(role)) || isAllowed(action, standingsOf(documents.get(people, actor)));
}
