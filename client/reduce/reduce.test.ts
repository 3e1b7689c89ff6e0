import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { applyEvent } from './applyEvent.ts';
import { emptyState } from './emptyState.ts';
import { readResult } from './readResult.ts';
import type { State } from './State.ts';
import { writeResult } from './writeResult.ts';

type Data = Readonly<Record<string, unknown>>;
type Document = TypedDocumentNode<Data, Data>;

const MESSAGE = '__typename id revision number text conversation { __typename id }';
const chat: Document = parse(`query ($first: Int = 10, $after: String, $last: Int, $before: String) {
  conversation(id: "c") { __typename id revision messages(first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { ${MESSAGE} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }
}`);
const sent: Document = parse(`subscription { events: conversationEvents(id: "c") {
  __typename ... on MessageSent { message { ${MESSAGE} } } ... on MessageEdited { message { ${MESSAGE} } }
} }`);
const received: Document = parse(
  `subscription { events: viewerEvents { __typename ... on MessageReceived { message { ${MESSAGE} } } } }`,
);

const conversation = { __typename: 'UserGroup', id: 'c' };
const message = (number: number, text = `text ${number}`, revision = number) => ({
  ...{ __typename: 'Message', id: `m${number}`, revision, number, text, conversation },
});

/** A page of messages; `more` says on which sides there are others. */
function page(
  numbers: readonly number[],
  more: { readonly before?: true; readonly after?: true } = {},
  revision = 1,
): Data {
  const edges = numbers.map((number) => ({ cursor: `at ${number}`, node: message(number) }));
  const pageInfo = {
    ...{ hasNextPage: more.after ?? false, hasPreviousPage: more.before ?? false },
    ...{ startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  };
  return { conversation: { ...conversation, revision, messages: { edges, pageInfo } } };
}

const write = (state: State, data: Data, variables: Data = {}, asked = state) =>
  writeResult(state, { document: chat, variables, data }, asked);
const tell = (state: State, type: string, told: Data, document = sent) =>
  applyEvent(state, { document, variables: {}, data: { events: { __typename: type, message: told } } });
const send = (state: State, number: number) => tell(state, 'MessageSent', message(number));

/** The same, and what it made of the conversation. */
const sendIn = (state: State, number: number, revision: number) =>
  applyEvent(state, {
    document: parse(`subscription { events: conversationEvents(id: "c") {
      __typename ... on MessageSent { message { ${MESSAGE} } conversation { __typename id revision } }
    } }`) as Document,
    variables: {},
    data: {
      events: { __typename: 'MessageSent', message: message(number), conversation: { ...conversation, revision } },
    },
  });

type Shown = { readonly node: { readonly number: number; readonly text: string }; readonly cursor?: string };
const read = (state: State) => readResult(state, chat, {});
const shown = (state: State) =>
  (read(state).data as { conversation: { messages: { edges: readonly Shown[] } } }).conversation.messages.edges;
const numbers = (state: State) => shown(state).map(({ node }) => node.number);

describe('a list', () => {
  test('is read as it was written', () => {
    const data = page([1, 2]);
    expect(read(write(emptyState, data))).toEqual({ data, missing: [], stale: [] });
  });

  test('grows by the pages that continue it, on both sides', () => {
    const middle = write(emptyState, page([4, 5], { before: true, after: true }));
    const longer = write(middle, page([6, 7]), { first: 2, after: 'at 5' });
    const whole = write(longer, page([2, 3], { before: true, after: true }), { last: 2, before: 'at 4' });
    expect(numbers(whole)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(numbers(send(whole, 8))).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(numbers(send(whole, 1))).toEqual([2, 3, 4, 5, 6, 7]);
  });

  test('begins anew with a page from elsewhere', () => {
    const first = write(emptyState, page([1, 2], { after: true }));
    expect(numbers(write(first, page([8, 9], { before: true }), { last: 2 }))).toEqual([8, 9]);
    expect(numbers(write(first, page([8, 9]), { first: 2, after: 'at 7' }))).toEqual([8, 9]);
  });

  test('takes in what was added where its end is known', () => {
    const state = send(write(emptyState, page([1, 2])), 3);
    expect(numbers(state)).toEqual([1, 2, 3]);
    expect(shown(state)[2]).not.toHaveProperty('cursor');
  });

  test('leaves out what lies beyond the pages that were read', () => {
    expect(numbers(send(write(emptyState, page([1, 2], { after: true })), 9))).toEqual([1, 2]);
    expect(numbers(send(write(emptyState, page([5, 6], { before: true })), 2))).toEqual([5, 6]);
  });

  test('is in order, however its members come', () => {
    const events = [5, 3, 4, 3];
    expect(numbers(events.reduce(send, write(emptyState, page([1, 2]))))).toEqual([1, 2, 3, 4, 5]);
  });

  test('keeps what events have told since a page of it was asked for', () => {
    const before = write(emptyState, page([1]));
    const told = send(before, 2);
    expect(numbers(write(told, page([1]), {}, before))).toEqual([1, 2]);
    expect(numbers(write(told, page([1, 2, 3], {}, 3)))).toEqual([1, 2, 3]);
    expect(numbers(write(send(emptyState, 2), page([1]), {}, emptyState))).toEqual([1, 2]);
  });

  test('keeps all that events have told where it is read from a store that is behind them', () => {
    const told = sendIn(write(emptyState, page([1])), 2, 2);
    expect(numbers(write(told, page([1])))).toEqual([1, 2]);
  });

  test('is continued by a page that is older than what events have told', () => {
    const told = sendIn(write(emptyState, page([9, 10], { before: true }, 10)), 11, 11);
    const scrolled = write(told, page([7, 8], { before: true, after: true }, 10), { last: 2, before: 'at 9' });
    expect(numbers(scrolled)).toEqual([7, 8, 9, 10, 11]);
  });

  test('is not replaced by an answer to an earlier question', () => {
    const later = write(emptyState, page([1, 2, 3], {}, 3));
    expect(numbers(write(later, page([1, 2], {}, 2), {}, emptyState))).toEqual([1, 2, 3]);
  });

  test('is only marked by a hint, until it is read again', () => {
    const state = tell(write(emptyState, page([1])), 'MessageReceived', message(3), received);
    expect(numbers(state)).toEqual([1]);
    expect(read(state).stale).toEqual(['UserGroup:c.messages']);
    expect(read(write(state, page([1, 2, 3], {}, 3))).stale).toEqual([]);
  });

  test('is still marked when a page continues it, as the mark is of what was known', () => {
    const state = tell(write(emptyState, page([1, 2], { after: true })), 'MessageReceived', message(0), received);
    const marked = { ...state, marks: new Map([['UserGroup:c.messages', state.moment]]) };
    const longer = write(marked, page([3]), { after: 'at 2' });
    expect(numbers(longer)).toEqual([1, 2, 3]);
    expect(read(longer).stale).toEqual(['UserGroup:c.messages']);
  });

  test('is marked by a hint that comes before the first answer', () => {
    const hinted = tell(emptyState, 'MessageReceived', message(3), received);
    expect(read(write(hinted, page([1]), {}, emptyState)).stale).toEqual(['UserGroup:c.messages']);
    expect(read(write(hinted, page([1]))).stale).toEqual([]);
  });

  test('is not marked by a hint of what it has', () => {
    expect(read(tell(write(emptyState, page([1])), 'MessageReceived', message(1), received)).stale).toEqual([]);
  });
});

describe('an object', () => {
  const before = write(emptyState, page([1]));
  const textOf = (state: State) => shown(state)[0]?.node.text;

  test('takes equal and newer revisions, and ignores older ones', () => {
    const edited = tell(before, 'MessageEdited', message(1, 'new', 7));
    expect(textOf(edited)).toBe('new');
    expect(textOf(tell(edited, 'MessageEdited', message(1, 'old', 6)))).toBe('new');
    expect(textOf(tell(edited, 'MessageEdited', message(1, 'same revision', 7)))).toBe('same revision');
  });

  test('keeps each field with the revision that it came in', () => {
    const part: Document = parse('query { message(id: "m1") { __typename id revision text } }');
    const newer = { document: part, variables: {}, data: { message: { ...message(1, 'new', 9) } } };
    const state = tell(writeResult(before, newer, before), 'MessageEdited', { ...message(1, 'old', 8), number: 5 });
    expect(shown(state)[0]?.node).toMatchObject({ text: 'new', number: 5, revision: 9 });
  });

  test('without a revision changes nothing that has one', () => {
    const part: Document = parse('query { message(id: "m1") { __typename id text } }');
    const data = { message: { __typename: 'Message', id: 'm1', text: 'whenever' } };
    expect(textOf(writeResult(before, { document: part, variables: {}, data }, before))).toBe('text 1');
  });

  test('without a revision is as whoever asked last was told', () => {
    const name: Document = parse('query { instance { name } }');
    const told = (state: State, value: string, asked: State) =>
      writeResult(state, { document: name, variables: {}, data: { instance: { name: value } } }, asked);
    const first = told(emptyState, 'first', emptyState);
    const late = told(told(first, 'new', first), 'late', emptyState);
    expect(readResult(late, name, {}).data).toEqual({ instance: { name: 'new' } });
  });

  test('is taken from what a mutation answers, and nothing else is', () => {
    const register: Document = parse(
      'mutation ($input: RegisterInput!) { register(input: $input) { token person { __typename id } } }',
    );
    const data = { register: { token: 'secret', person: { __typename: 'Person', id: 'p' } } };
    const result = { document: register, variables: { input: { password: 'x' } }, data };
    const { objects } = writeResult(emptyState, result, emptyState);
    expect([...objects.keys()]).toEqual(['Person:p']);
  });

  test('has what was selected on a condition where that holds', () => {
    const part: Document = parse(`query ($with: Boolean!) {
      message(id: "m1") { __typename id revision text @include(if: $with) number @skip(if: $with) }
    }`);
    const answer = (data: Data, variables: Data) =>
      writeResult(emptyState, { document: part, variables, data: { message: data } }, emptyState);
    const { text, ...numbered } = { __typename: 'Message', id: 'm1', revision: 1, number: 1, text: 'text 1' };
    const { number: _number, ...worded } = { ...numbered, text };
    const [without, with_] = [answer(numbered, { with: false }), answer(worded, { with: true })];
    expect(readResult(without, part, { with: false })).toEqual({ data: { message: numbered }, missing: [], stale: [] });
    expect(readResult(with_, part, { with: true })).toEqual({ data: { message: worded }, missing: [], stale: [] });
  });

  test('that is not known is told as missing', () => {
    const person: Document = parse('query ($id: ID!) { person(id: $id) { __typename id } }');
    const found = readResult(before, person, { id: 'p' });
    expect(found).toEqual({ data: { person: null }, missing: ['Query.person({"id":"p"})'], stale: [] });
  });

  test('stays as it was in the state before', () => {
    const copy = structuredClone(before);
    send(tell(before, 'MessageEdited', message(1, 'new', 7)), 2);
    expect(before).toEqual(copy);
  });
});
