import { communityMemberships } from '@c18n/communities/views';
import { participants } from '@c18n/messages/views';
import type { Stored } from '@c18n/platform/domain/defineCollection';
import type { Connection, ConnectionSource, Connections } from '@c18n/platform/reading/Connections';

/** The most that one page may hold. */
const PAGE = 100;

/** The places whose facts may be hints for a person, as they stand: the communities and conversations that they are in. */
export async function followedPlaces(connections: Connections, person: string): Promise<readonly string[]> {
  const present = { index: 'byPerson', equals: [person, 'member'], descending: false } as const;
  const [memberships, conversations] = await Promise.all([
    everyOne(connections, { collection: communityMemberships, ...present }),
    everyOne(connections, { collection: participants, ...present }),
  ]);
  return [
    ...memberships.map(({ communityId }) => communityId),
    ...conversations.map(({ conversationId }) => conversationId),
  ];
}

async function everyOne<Document extends object, IndexName extends string>(
  connections: Connections,
  source: ConnectionSource<Document, IndexName>,
): Promise<readonly Stored<Document>[]> {
  const found: Stored<Document>[] = [];
  let after: string | null = null;
  do {
    const page: Connection<Stored<Document>> = await connections.page(source, { first: PAGE, after });
    found.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
