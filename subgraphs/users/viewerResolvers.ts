import type { ViewerResolvers } from './generated/resolverTypes.ts';
import { namesOf } from './roleNames.ts';
import { sessions } from './views.ts';

/** What only the person who asks sees. The parent is their document, which `Query.viewer` gives to nobody else. */
export const viewerResolvers: ViewerResolvers = {
  person: (viewer) => viewer,
  email: (viewer, _args, { words }) => words.open(viewer.id, viewer.email),
  roles: ({ roles }) => namesOf(roles),
  sessions: ({ id }, args, { connections }) =>
    connections.page({ collection: sessions, index: 'person', equals: [id], descending: true }, args),
};
