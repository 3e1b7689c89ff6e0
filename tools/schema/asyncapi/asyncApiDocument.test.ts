import { createSecretKey } from 'node:crypto';
import specification from '@asyncapi/specs/schemas/3.0.0.json' with { type: 'json' };
import { defineFact } from '@c18n/platform/domain/defineFact';
import type { Fact } from '@c18n/platform/domain/Fact';
import { personal } from '@c18n/platform/domain/personal';
import { encrypt } from '@c18n/platform/sealing/cipher';
import { encodeFact } from '@c18n/platform/transport/kafka/encodeFact';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { asyncApiDocument } from './asyncApiDocument.ts';
import { readFactKinds } from './readFactKinds.ts';

const Said = defineFact(
  'c18n.test.Said',
  z.object({
    speakerId: z.string(),
    words: personal(z.string()),
    aside: personal(z.string()).nullable(),
    loud: z.boolean(),
  }),
  { subject: ({ speakerId }) => speakerId, wordsOf: ({ speakerId }) => speakerId },
);
const kind = {
  definition: Said,
  stream: 'people',
  description: 'Somebody spoke.',
  fields: new Map([['loud', 'Or not.']]),
} as const;

const sealed = encrypt(createSecretKey(Buffer.alloc(32, 1)), 'person_a', 'Hello');
const spoken: Fact<object> = {
  ...{ id: 'f1', type: Said.type, stream: 'people', partition: 3, number: 9, place: 'person_a', subject: 'person_a' },
  ...{ actor: 'person_a', time: 1_000, wordsOf: 'person_a' },
  data: { speakerId: 'person_a', words: sealed, aside: null, loud: true },
};

const lenient = { strict: false, validateFormats: false } as const;

describe('the AsyncAPI document', () => {
  const ajv = new Ajv(lenient).addSchema(asyncApiDocument([kind], '1.0.0'), 'document');
  const check = (part: string, value: unknown) => ajv.validate({ $ref: `document#/components/${part}` }, value);

  test('of all facts is valid', async () => {
    // It brings the schema of schemas along.
    const validate = new Ajv({ ...lenient, meta: false, validateSchema: false }).compile(specification);
    validate(asyncApiDocument(await readFactKinds(), '1.0.0'));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('describes the messages that are published', () => {
    const { headers, value } = encodeFact(spoken);
    expect(check('messages/test.Said/headers', headers)).toBe(true);
    expect(check('schemas/test.Said', JSON.parse(value.toString()))).toBe(true);
    expect(check('schemas/test.Said', { ...spoken.data, aside: sealed, later: 'a field that was added' })).toBe(true);
  });

  test('and no others', () => {
    const { headers } = encodeFact(spoken);
    expect(check('messages/test.Said/headers', { ...headers, ce_type: 'c18n.test.Other' })).toBe(false);
    expect(check('messages/test.Said/headers', encodeFact({ ...spoken, wordsOf: null }).headers)).toBe(false);
    expect(check('schemas/test.Said', { ...spoken.data, words: 'Hello' })).toBe(false);
    expect(check('schemas/test.Said', { ...spoken.data, loud: undefined })).toBe(false);
  });

  test('names every header that there is', () => {
    const { components } = asyncApiDocument([], '1.0.0') as {
      components: { schemas: { FactHeaders: { properties: object } } };
    };
    expect(Object.keys(components.schemas.FactHeaders.properties).toSorted()).toEqual(
      Object.keys(encodeFact(spoken).headers).toSorted(),
    );
  });

  test('says what is sealed, and what fields mean', () => {
    expect(asyncApiDocument([kind], '1.0.0')).toMatchObject({
      channels: { peopleFacts: { messages: { 'test.Said': {} } }, communitiesFacts: { messages: {} } },
      components: {
        schemas: {
          'test.Said': {
            description: 'Somebody spoke.',
            properties: {
              words: { 'x-personal': true },
              aside: { type: ['string', 'null'] },
              loud: { description: 'Or not.' },
            },
          },
        },
      },
    });
  });
});
