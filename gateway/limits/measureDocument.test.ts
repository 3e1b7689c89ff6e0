import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { measureDocument } from './measureDocument.ts';

const measure = (text: string) => measureDocument(parse(text));

describe('the measure of a document', () => {
  test('counts nested fields, aliases, root fields and selections', () => {
    const counts = { depth: 3, nesting: 3, aliases: 1, rootFields: 2, selections: 5 };
    expect(measure('{ a { b: c { d } e } f }')).toEqual({ ...counts, characters: 'a b: c d e f'.length - 2 });
  });

  test('counts a fragment wherever it is spread', () => {
    const text = '{ x { ...F } y { ...F ... on T { q: z } } } fragment F on T { p: a { b } }';
    const counts = { depth: 3, nesting: 4, aliases: 3, rootFields: 2, selections: 10 };
    expect(measure(text)).toMatchObject(counts);
  });

  test('counts what is written wherever it is spread, arguments and directives too', () => {
    const text = '{a(b:"c")@d{...F}x:y{...F}}fragment F on T{...on T@skip(if:true){g}}';
    const spread = '...F...on T@skip(if:true)g'.length;
    expect(measure(text).characters).toBe('a(b:"c")@dx:y'.length + 2 * spread);
  });

  test('takes the biggest of several operations', () => {
    expect(measure('query A { a { b { c } } } query B { x: a y: b }')).toMatchObject({ depth: 3, aliases: 2 });
  });

  test('leaves the depth of introspection to its own rule', () => {
    expect(measure('{ __schema { types { fields { name } } } }')).toMatchObject({ depth: 1 });
  });

  test('ends on fragments that spread themselves', () => {
    expect(measure('{ ...A } fragment A on T { a { ...B } } fragment B on T { b { ...A } }')).toMatchObject({
      depth: 2,
    });
  });

  test('takes little time for fragments that double at each level', () => {
    const levels = Array.from({ length: 60 }, (_, n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} }`);
    // Of 2^60 ways each is wrapped on its last step, and half as many a step before.
    expect(measure(`{ ...F0 } ${levels.join(' ')} fragment F60 on T { a }`).selections).toBeGreaterThan(2 ** 61);
  });
});
