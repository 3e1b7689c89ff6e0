import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { emailKey, userNameKey } from './claimKeys.ts';
import { people, type StoredPerson } from './views.ts';

/** The person with a user name; null where there is none. */
export function findByUserName(context: SubgraphContext, userName: string): Promise<StoredPerson | null> {
  return findBy(context, 'userName', userNameKey(context.sessions, userName));
}

/** The person with an email address; null where there is none. Not for showing: that would tell who is registered. */
export function findByEmail(context: SubgraphContext, email: string): Promise<StoredPerson | null> {
  return findBy(context, 'email', emailKey(context.sessions, email));
}

async function findBy(context: SubgraphContext, index: 'userName' | 'email', key: string) {
  const source = { collection: people, index, equals: [key], descending: false };
  const { edges } = await context.connections.page(source, { first: 1 });
  return edges[0]?.node ?? null;
}
