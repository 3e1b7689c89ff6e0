import { approximateSize } from '@c18n/platform/domain/approximateSize';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { defaultGatewayConfiguration } from '../GatewayConfiguration.ts';
import { DocumentReader } from './DocumentReader.ts';

const { limits } = defaultGatewayConfiguration;
const text = (name: string) => `query ${name} { rooms { id name } }`;
const size = approximateSize(parse(text('A'), { noLocation: true }));

function keep(reader: DocumentReader, name: string): void {
  const { key, document } = reader.read(text(name));
  reader.keep(key, document);
}

describe('a reader of documents', () => {
  test('keeps none before it was found valid', () => {
    const reader = new DocumentReader(limits, size * 2);
    keep(reader, 'A');
    for (let count = 0; count < 100; count++) expect(reader.read(`{ junk${count} }`).isValid).toBe(false);
    expect(reader.read(text('A')).isValid).toBe(true);
  });

  test('keeps those that were asked for last, as many as there is room for', () => {
    const reader = new DocumentReader(limits, size * 2 + 1);
    for (const name of ['A', 'B', 'A', 'C']) if (!reader.read(text(name)).isValid) keep(reader, name);
    expect(['A', 'B', 'C'].map((name) => reader.read(text(name)).isValid)).toEqual([true, false, true]);
  });

  test('keeps the same document, without its text', () => {
    const reader = new DocumentReader(limits, 100_000);
    const query =
      'query Q($loc: In = { loc: "loc" }) { loc: rooms(loc: $loc) @include(if: true) { ...F } } fragment F on Room { id }';
    const { key, document } = reader.read(query);
    expect(document.loc).toBeDefined();
    expect(reader.keep(key, document)).toBe(reader.read(query).document);
    expect(JSON.parse(JSON.stringify(reader.read(query).document))).toEqual(
      JSON.parse(JSON.stringify(parse(query, { noLocation: true }))),
    );
  });

  test.each([
    'subscription S($x: Boolean!) { events @skip(if: $x) { id } }',
    'subscription S($x: Boolean = true) { events @include(if: $x) { id } }',
    'subscription { ... @include(if: false) { events { id } } }',
    'subscription { ...F } fragment F on Subscription { ...F ...G } fragment G on Subscription { events @skip(if: 3) { id } }',
    'query Q { rooms { id } } subscription S { events @skip(if: false) { id } }',
  ])('refuses a subscription whose root field depends on a condition: %s', (query) => {
    const error = expect.objectContaining({
      extensions: expect.objectContaining({ code: 'GRAPHQL_VALIDATION_FAILED' }),
    });
    expect(() => new DocumentReader(limits, 1_000).read(query)).toThrow(error);
  });

  test('knows the texts that are kept', () => {
    const reader = new DocumentReader(limits, size * 2);
    keep(reader, 'A');
    expect([reader.knows(text('A')), reader.knows(text('B'))]).toEqual([true, false]);
  });

  test.each(['\n', '\r', '\r\n'])('refuses a document of too many lines: %j', (end) => {
    const lines = (count: number) => `${end.repeat(count)}{ rooms { id } }`;
    const reader = new DocumentReader(limits, 1_000);
    expect(reader.read(lines(limits.tokens)).isValid).toBe(false);
    expect(() => reader.read(lines(limits.tokens + 1))).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }));
  });

  test.each([
    ['inline fragments', `${'...{'.repeat(100)}a${'}'.repeat(100)}`],
    [
      'introspection',
      `__type(name: "T") ${'{ofType'.repeat(101)}${'}'.repeat(101)}`.replace('ofType}', 'ofType{name}}'),
    ],
    [
      'fragments',
      `...F0 } ${Array.from({ length: 100 }, (_, n) => `fragment F${n} on Q { ...F${n + 1} }`).join(' ')} fragment F100 on Q { a`,
    ],
  ])('refuses selections that are nested deeply in %s, which would fill the stack', (_what, selections) => {
    const error = expect.objectContaining({ code: 'TOO_DEEP' });
    expect(() => new DocumentReader(limits, 1_000).read(`{ ${selections} }`)).toThrow(error);
  });

  test('refuses a long argument that fragments repeat: subgraphs are sent it as often', () => {
    const level = (n: number) => `fragment F${n} on N { a { ...F${n + 1} } b { ...F${n + 1} } }`;
    const query = `{ n { ...F0 } } ${Array.from({ length: 6 }, (_, n) => level(n)).join(' ')} fragment F6 on N { c(d: "${'x'.repeat(20_000)}") }`;
    const error = expect.objectContaining({
      code: 'TOO_COSTLY',
      details: expect.objectContaining({ limit: 1_000_000 }),
    });
    expect(() => new DocumentReader(limits, 1_000).read(query)).toThrow(error);
  });

  test('weighs what is kept as what was read', () => {
    const reader = new DocumentReader(limits, size * 4);
    const { weight } = reader.read(text('A'));
    expect(weight).toBeGreaterThan(300);
    keep(reader, 'A');
    expect(reader.read(text('A'))).toMatchObject({ isValid: true, weight });
  });

  test('refuses conditions that double at each level, which take long to plan and have few fields', () => {
    const level = (n: number) =>
      `fragment F${n} on N { ... on N @include(if: $a) { ...F${n + 1} } ... on N @skip(if: $b) { ...F${n + 1} } }`;
    const query = `query ($a: Boolean! $b: Boolean!) { n { ...F0 } } ${Array.from({ length: 11 }, (_, n) => level(n)).join(' ')} fragment F11 on N { id }`;
    const error = expect.objectContaining({ code: 'TOO_COSTLY' });
    expect(() => new DocumentReader(limits, 1_000).read(query)).toThrow(error);
  });

  test('takes conditions below the root of a subscription, and anywhere in a query', () => {
    const read = (query: string) => new DocumentReader(limits, 1_000).read(query).isValid;
    expect(read('subscription S($x: Boolean!) { events { id @skip(if: $x) } }')).toBe(false);
    expect(read('query Q($x: Boolean!) { rooms @skip(if: $x) { id } }')).toBe(false);
  });
});
