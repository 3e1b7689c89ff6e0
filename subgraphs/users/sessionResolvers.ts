import type { SessionResolvers } from './generated/resolverTypes.ts';
import { people, sessionState } from './views.ts';

/** A session of the person who asks. */
export const sessionResolvers: SessionResolvers = {
  ended: async (session, _args, { views }) => {
    const claims = { person: session.personId, session: session.id, version: session.version };
    return sessionState(await views.one(people, session.personId), session, claims) === 'ended';
  },
  current: ({ id }, _args, { viewer }) => viewer?.session === id,
};
