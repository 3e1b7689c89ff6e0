import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectionFieldsOf } from '../testing/connectionFieldsOf.ts';
import { Listing, type PageArguments } from '../testing/Listing.ts';
import { makeThings } from '../testing/makeThings.ts';
import { readApiSchema } from '../testing/readApiSchema.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';
import type { Things } from '../testing/Things.ts';

/** More than two pages. */
const ENTRIES = 7;
const PAGE = 3;
let node: TestNode;
let other: TestNode;
let things: Things;
beforeAll(async () => {
  [node, other] = await Promise.all([
    startTestNode(),
    startTestNode({ secret: 'the secret of some other installation' }),
  ]);
  things = await makeThings(node, ENTRIES);
});
afterAll(() => Promise.all([node, other].map((one) => one[Symbol.asyncDispose]())));

/** Every connection of the schema, in each of its orders. One that cannot be reached fails its tests. */
const listings = connectionFieldsOf(readApiSchema()).flatMap((field) =>
  field.orders.map((order) => new Listing(field, order)),
);
const all = listings.map((listing) => [listing.name, listing] as const);
const backwards = all.filter(([, { field }]) => field.backwards);

describe('a list is the same, page by page:', () => {
  test.each(all)('%s, from its start', async (_name, listing) => {
    const whole = await listing.page(things, { first: 100 });
    expect(whole.ids.length).toBeGreaterThanOrEqual(ENTRIES);
    expect(new Set(whole.ids).size).toBe(whole.ids.length);
    expect(whole.info).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await listing.page(things, { first: PAGE, after });
      ids.push(...page.ids);
      expect(page.info).toMatchObject({ hasPreviousPage: after !== null, startCursor: page.cursors[0] });
      more = Boolean(page.info.hasNextPage);
      after = String(page.info.endCursor);
    }
    expect(ids).toEqual(whole.ids);
  });

  test.each(backwards)('%s, from its end', async (_name, listing) => {
    const whole = await listing.page(things, { last: 100 });
    expect(whole.ids).toEqual((await listing.page(things, { first: 100 })).ids);
    const ids: string[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const page = await listing.page(things, { last: PAGE, before });
      ids.unshift(...page.ids);
      expect(page.info).toMatchObject({ hasNextPage: before !== null, endCursor: page.cursors.at(-1) });
      more = Boolean(page.info.hasPreviousPage);
      before = String(page.info.startCursor);
    }
    expect(ids).toEqual(whole.ids);
  });

  test.each(backwards)('%s, between two of its entries', async (_name, listing) => {
    const { ids, cursors } = await listing.page(things, { first: 100 });
    const between = { after: cursors[0] ?? null, before: cursors[5] ?? null };
    expect((await listing.page(things, { first: 100, ...between })).ids).toEqual(ids.slice(1, 5));
    expect((await listing.page(things, { first: 2, ...between })).ids).toEqual(ids.slice(1, 3));
    expect((await listing.page(things, { last: 2, ...between })).ids).toEqual(ids.slice(3, 5));
    const nothing = { after: cursors[5] ?? null, before: cursors[0] ?? null };
    expect((await listing.page(things, { first: 100, ...nothing })).ids).toEqual([]);
  });
});

/** The cursor with one character changed. */
const changed = (cursor: string, at: number) =>
  `${cursor.slice(0, at)}${cursor[at] === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`;

describe('a page is refused by code:', () => {
  test.each(all)('%s, of a size that there is not', async (_name, listing) => {
    const sizes: readonly PageArguments[] = [{ first: 101 }, { first: -1 }, { first: -(2 ** 31) }];
    const fromEnd: readonly PageArguments[] = [
      { last: 101 },
      { last: -1 },
      { first: 1, last: 1 },
      { first: 0, last: 0 },
    ];
    for (const args of listing.field.backwards ? [...sizes, ...fromEnd] : sizes)
      expect(await listing.codeOf(things, args), JSON.stringify(args)).toBe('BAD_USER_INPUT');
    expect(await listing.codeOf(things, { first: 2 ** 31 - 1 })).toBe('TOO_COSTLY');
    const none = await listing.page(things, { first: 0 });
    expect(none).toMatchObject({ ids: [], info: { hasNextPage: true, startCursor: null, endCursor: null } });
  });

  test.each(all)('%s, after a cursor that was not given out for it', async (_name, listing) => {
    const [cursor = ''] = (await listing.page(things, { first: 1 })).cursors;
    const others = listings.filter(({ name }) => name !== listing.name && !sameList(name, listing.name));
    const foreign = await Promise.all(others.map(async (one) => (await one.page(things, { first: 1 })).cursors));
    const forged = ['', 'x', 'eA', cursor.slice(0, -1), `${cursor}A`, `${cursor}=`, ` ${cursor}`, things.start];
    const wrong = [...forged, changed(cursor, 0), changed(cursor, cursor.length - 2), ...foreign.flat()];
    for (const bad of wrong) {
      expect(await listing.codeOf(things, { after: bad }), bad).toBe('BAD_CURSOR');
      if (listing.field.backwards) expect(await listing.codeOf(things, { before: bad }), bad).toBe('BAD_CURSOR');
    }
  });

  test('with a cursor of another installation', async () => {
    const elsewhere = await makeThings(other, 1);
    for (const [name, listing] of all.filter(([, { field }]) => field.parent === 'Query' && field.backwards)) {
      const [cursor = ''] = (await listing.page(elsewhere, { first: 1 })).cursors;
      expect(await listing.codeOf(elsewhere, { after: cursor }), name).toBeUndefined();
      expect(await listing.codeOf(things, { after: cursor }), name).toBe('BAD_CURSOR');
    }
  });

  test('around a message, of a size or a place that there is not', async () => {
    const { group, message, direct } = things.ids;
    const codeOf = async (args: string) => {
      const { errors } = await things.ann.ask(`{ userGroup(id: "${group}") { messagesAround(${args}) { number } } }`);
      return errors?.[0]?.extensions?.code;
    };
    for (const size of ['first: 0', 'first: -1', 'first: 101'])
      expect(await codeOf(`number: 1, ${size}`), size).toBe('BAD_USER_INPUT');
    expect(await codeOf('first: 2')).toBe('BAD_USER_INPUT');
    expect(await codeOf(`number: 1, messageId: "${message}"`)).toBe('BAD_USER_INPUT');
    for (const id of [things.ids.directMessage, things.ofEve.message, things.ofEve.directMessage, direct])
      expect(await codeOf(`messageId: "${id}"`), id).toBe('NOT_FOUND');
    for (const number of [-(2 ** 31), -1, 0, 2 ** 31 - 1]) expect(await codeOf(`number: ${number}`)).toBeUndefined();
  });
});

/** Whether two fields tell the same list: the messages of a user-group, as such and as a conversation. */
function sameList(one: string, other: string): boolean {
  const messages = ['UserGroup.messages', 'Conversation.messages'];
  return messages.includes(one) && messages.includes(other);
}
