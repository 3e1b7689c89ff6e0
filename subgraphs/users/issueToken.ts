import type { IssuedToken } from '@c18n/platform/subgraph/Sessions';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { sessions } from './views.ts';

/**
 * The token of a session that was just started. It carries the session's own version, so that repeating an old sign-in does not bring
 * a session back that has been ended.
 */
export async function issueToken(
  context: SubgraphContext,
  sessionId: string,
): Promise<IssuedToken | { readonly token: null; readonly expiresAt: null }> {
  const session = await context.views.one(sessions, sessionId);
  if (session === null) return { token: null, expiresAt: null };
  return context.sessions.issue({ person: session.personId, session: session.id, version: session.version });
}
