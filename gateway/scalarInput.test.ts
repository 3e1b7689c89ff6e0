import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './testing/ask.ts';
import { startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';

const REASON = 'must be a moment in UTC like 2026-01-31T12:00:00.000Z';
const GOOD = '2026-01-31T12:00:00Z';
const BAD = 'the day before the party';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

/** A mutation of one subgraph, and then one of another. */
function sayAndNote(input: string, variables = '', given: object = {}) {
  const query = `mutation M${variables} { say(roomId: "hall", text: "said") { text } note(input: ${input}) }`;
  const headers = { accept: 'application/graphql-response+json' };
  return ask(gateway, query, { token: tokenOf('ada'), variables: given, headers });
}

const many = '($input: NoteInput!)';
const item = (occurredAt: unknown) => ({ input: { items: [{ occurredAt: GOOD }, { occurredAt }] } });

describe('A moment that is none is found before anything is done', () => {
  test.each([
    [
      'a variable',
      '{ items: [{ occurredAt: $at }] }',
      '($at: DateTime)',
      { at: BAD },
      `Variable "$at" is not valid: ${REASON}`,
    ],
    [
      'an item in a variable',
      '$input',
      many,
      item(BAD),
      `Variable "$input" is not valid at "input.items[1].occurredAt": ${REASON}`,
    ],
    ['a number', '$input', many, item(5), `Variable "$input" is not valid at "input.items[1].occurredAt": ${REASON}`],
    ['a list', '$input', many, item([BAD]), `Variable "$input" is not valid at "input.items[1].occurredAt": ${REASON}`],
  ])('as %s', async (_, input, variables, given, message) => {
    const before = gateway.world.messages.size;
    const answer = await sayAndNote(input, variables, given);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(answer)).not.toContain(BAD);
    expect(gateway.world.messages.size).toBe(before);
  });

  test.each([
    ['a literal', `{ since: "${BAD}", items: [] }`, '', 'input.since'],
    [
      'a literal in a list',
      `{ items: [{ occurredAt: "${GOOD}" }, { occurredAt: "${BAD}" }] }`,
      '',
      'input.items[1].occurredAt',
    ],
    ['an item of a list', `{ items: [{ others: ["${GOOD}", "${BAD}"] }] }`, '', 'input.items[0].others[1]'],
    ['what stands for a list', `{ items: { others: "${BAD}" } }`, '', 'input.items.others'],
    ['a default', '{ since: $at, items: [] }', `($at: DateTime = "${BAD}")`, '$at'],
    ['a number', '{ since: 5, items: [] }', '', 'input.since'],
    ['a list', `{ since: ["${GOOD}"], items: [] }`, '', 'input.since'],
    ['an object', `{ since: { at: "${GOOD}" }, items: [] }`, '', 'input.since'],
  ])('as %s in the document', async (_, input, variables, place) => {
    const before = gateway.world.messages.size;
    const answer = await sayAndNote(input, variables);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
    expect(answer.errors).toMatchObject([{ message: `"${place}" ${REASON}`, extensions }]);
    expect(JSON.stringify(answer)).not.toContain(BAD);
    expect(gateway.world.messages.size).toBe(before);
  });
});

describe('A moment that is one', () => {
  test('reaches its subgraph, as a variable, a literal and a default, and null does', async () => {
    const variable = await sayAndNote('$input', many, item(null));
    const moment = '2026-01-31T12:00:00.000Z';
    expect(variable.data?.note).toEqual([null, moment, null]);
    const literal = await sayAndNote(`{ since: "${GOOD}", items: [{ occurredAt: null }, { others: "${GOOD}" }] }`);
    expect(literal.data?.note).toEqual([moment, null, null]);
    const byDefault = await sayAndNote('{ since: $at, items: [] }', `($at: DateTime = "${GOOD}")`);
    expect(byDefault.data?.note).toEqual([moment]);
  });
});

test('A variable of any type that is not valid is told by its place, not by its value', async () => {
  const query = 'query ($first: Int) { rooms(first: $first) { id } }';
  const { errors } = await ask(gateway, query, { variables: { first: { secret: BAD } } });
  expect(errors?.[0]?.message).toMatch(/^Variable "\$first" is not valid: Int cannot represent/);
});
