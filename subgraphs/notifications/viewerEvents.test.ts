import type { Connections } from '@c18n/platform/reading/Connections';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { describe, expect, test } from 'vitest';
import { viewerEvents } from './viewerEvents.ts';

/** Somebody in this many communities and in one conversation. */
function contextOf(communities: number): SubgraphContext {
  const memberships = Array.from({ length: communities }, (_, index) => ({ communityId: `community-${index}` }));
  const page = async (
    source: { collection: { name: string } },
    { first, after }: { first: number; after: string | null },
  ) => {
    const all = source.collection.name === 'participant' ? [{ conversationId: 'conversation' }] : memberships;
    const end = Number(after ?? 0) + first;
    const edges = all.slice(end - first, end).map((node) => ({ node, cursor: '' }));
    return { edges, pageInfo: { hasNextPage: end < all.length, endCursor: String(end) } };
  };
  const viewer = { person: 'ada', session: 's' };
  return { viewer, connections: { page } as unknown as Connections } as SubgraphContext;
}

describe('the events of the viewer', () => {
  test('are those of their own place', async () => {
    expect(await viewerEvents.source({}, contextOf(0))).toMatchObject({ stream: 'people', place: 'ada' });
  });

  test('hint of all their communities and conversations, however many', async () => {
    const { hints } = await viewerEvents.source({}, contextOf(201));
    const places = await hints?.places();
    expect(new Set(places).size).toBe(202);
    expect(places).toContain('community-200');
    expect(places).toContain('conversation');
    expect(hints?.person).toBe('ada');
  });

  test.each([
    ['active', true],
    ['deactivated', false],
  ])('go on for a person who is %s: %s', async (state, allowed) => {
    const source = await viewerEvents.source({}, contextOf(0));
    const views = { one: async () => ({ state }) } as unknown as SubgraphContext['views'];
    expect(await source.allowed({ views } as SubgraphContext)).toBe(allowed);
  });

  test('need somebody signed in', async () => {
    const source = viewerEvents.source({}, { ...contextOf(0), viewer: null });
    await expect(source).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
