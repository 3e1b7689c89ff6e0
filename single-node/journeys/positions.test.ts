import { partitionOf } from '@c18n/platform/ids/partitionOf';
import { createPositionTokens } from '@c18n/platform/positions/createPositionTokens';
import type { Position } from '@c18n/platform/positions/Position';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeThings } from '../testing/makeThings.ts';
import { readApiSchema } from '../testing/readApiSchema.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';
import type { Things } from '../testing/Things.ts';
import { testSecret } from '../testing/testSecret.ts';

const { sign, signVector, open } = createPositionTokens(deriveSecrets(testSecret).positions);
const foreign = createPositionTokens(deriveSecrets('the secret of some other installation').positions);
let node: TestNode;
let things: Things;
beforeAll(async () => {
  node = await startTestNode();
  things = await makeThings(node, 2);
});
afterAll(() => node[Symbol.asyncDispose]());

/** What each subscription is asked about, and the place that it follows. */
const places: Readonly<
  Record<
    string,
    (things: Things) => { readonly stream: Position['stream']; readonly place: string; readonly id?: string }
  >
> = {
  communityEvents: ({ ids }) => ({ stream: 'communities', place: ids.community, id: ids.community }),
  postEvents: ({ ids }) => ({ stream: 'communities', place: ids.community, id: ids.post }),
  conversationEvents: ({ ids }) => ({ stream: 'conversations', place: ids.group, id: ids.group }),
  viewerEvents: ({ ann }) => ({ stream: 'people', place: ann.id }),
};
/** Every subscription of the schema that goes on from a position. One without a place fails its tests. */
const fields = Object.values(readApiSchema().getSubscriptionType()?.getFields() ?? {})
  .filter(({ args }) => args.some(({ name }) => name === 'after'))
  .map(({ name }) => name);

/** Follows as Ann, from a position. */
function follow(field: string, after: unknown) {
  const { id } = places[field]?.(things) ?? {};
  const [variable, argument] = id === undefined ? ['', ''] : ['$id: ID!, ', 'id: $id, '];
  const query = `subscription (${variable}$after: Position) { ${field}(${argument}after: $after) { __typename } }`;
  return things.ann.follow(query, { ...(id !== undefined && { id }), after });
}

async function codeOf(field: string, after: unknown): Promise<string> {
  const events = follow(field, after);
  const error = (await events.end()) as readonly { readonly extensions?: { readonly code: string } }[];
  return String(error?.[0]?.extensions?.code);
}

/** Where the place of a subscription stands, by the ledger. */
async function headOf(field: string): Promise<Position> {
  const { stream, place } = places[field]?.(things) ?? { stream: 'people', place: '' };
  const partition = partitionOf(place, node.adapters.store.partitions);
  const heads = await node.adapters.store.ledger.heads();
  const { number } = heads.find((head) => head.stream === stream && head.partition === partition) ?? { number: 0 };
  return { stream, partition, number };
}

describe('a subscription is refused', () => {
  test.each(fields)('%s: after a position that was not given out here', async (field) => {
    const token = sign(await headOf(field));
    const changed = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    const { communities } = await things.ann.query('{ communities { pageInfo { endCursor } } }');
    const cursor = communities?.pageInfo?.endCursor;
    const forged = [
      'x',
      changed,
      token.slice(0, -2),
      `${token}A`,
      ` ${token}`,
      cursor,
      foreign.sign(await headOf(field)),
    ];
    const noTexts = ['', 'x'.repeat(10_000), 1, true, [token], {}];
    for (const after of [...forged, ...noTexts]) expect(await codeOf(field, after), String(after)).toBe('BAD_POSITION');
  });

  test.each(fields)('%s: after a position elsewhere, or in the future', async (field) => {
    const head = await headOf(field);
    const { partitions } = node.adapters.store;
    const elsewhere = [
      { ...head, partition: (head.partition + 1) % partitions },
      { ...head, stream: head.stream === 'people' ? ('communities' as const) : ('people' as const) },
      { ...head, number: head.number + 1 },
      { ...head, number: Number.MAX_SAFE_INTEGER },
    ];
    for (const position of elsewhere) expect(await codeOf(field, sign(position))).toBe('BAD_POSITION');
    expect(await codeOf(field, signVector([{ ...head, number: head.number + 1 }]))).toBe('BAD_POSITION');
    expect(await codeOf(field, foreign.signVector([head]))).toBe('BAD_POSITION');
  });
});

describe('a subscription goes on', () => {
  test.each(fields)(
    '%s: after a vector, a position of its place, and the position of each of its events',
    async (field) => {
      const head = await headOf(field);
      const fromVector = follow(field, things.start);
      const fromZero = follow(field, sign({ ...head, number: 0 }));
      const [one, other] = await Promise.all([fromVector.take(2), fromZero.take(2)]);
      expect(one).toEqual(other);
      const [first, second] = fromVector.received.map(({ extensions }) => String(extensions?.position));
      const opened = [first, second].map((token) => open(String(token)));
      expect(opened).toMatchObject([{ kind: 'position' }, { kind: 'position' }]);
      const afterFirst = follow(field, first);
      expect(await afterFirst.take(1)).toEqual(one.slice(1));
      for (const events of [fromVector, fromZero, afterFirst]) events.stop();
    },
  );
});
