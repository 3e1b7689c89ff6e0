import type { z } from 'zod';
import { personalFieldsOf } from './personal.ts';

/** A fact as a decision states it, before it is numbered and sealed. */
export type StatedFact = {
  readonly definition: FactDefinition;
  readonly subject: string;
  readonly wordsOf: string | null;
  readonly data: object;
};

/** A kind of fact: past tense, flat, for ever. A released definition only gains optional fields. */
export type FactDefinition<Data extends object = object> = {
  readonly type: string;
  readonly schema: z.ZodType<Data>;
  /** The fields of `data` that are sealed under the key of the person that `wordsOf` names. */
  readonly personalFields: readonly string[];
  subject(data: Data): string;
  wordsOf(data: Data): string | null;
  /** States a fact of this kind. */
  state(data: Data): StatedFact;
};

/**
 * Defines a kind of fact.
 *
 * @param type `c18n.<domain>.<PastTense>`
 * @param schema the data: an object whose personal fields, if any, lie at its top
 * @param options.subject the id of the thing that a fact tells about
 * @param options.wordsOf the person whose words the personal fields are; needed exactly where the schema has such fields
 * @throws Error where personal fields and `wordsOf` do not come together
 */
export function defineFact<Shape extends z.ZodRawShape>(
  type: string,
  schema: z.ZodObject<Shape>,
  options: {
    readonly subject: (data: z.output<z.ZodObject<Shape>>) => string;
    readonly wordsOf?: (data: z.output<z.ZodObject<Shape>>) => string;
  },
): FactDefinition<z.output<z.ZodObject<Shape>>> {
  type Data = z.output<z.ZodObject<Shape>>;
  const personalFields = personalFieldsOf(schema as z.ZodObject);
  if (personalFields.length > 0 !== (options.wordsOf !== undefined)) {
    throw new Error(`${type}: personal fields and wordsOf go together`);
  }
  const definition: FactDefinition<Data> = {
    type,
    schema,
    personalFields,
    subject: options.subject,
    wordsOf: (data) => options.wordsOf?.(data) ?? null,
    state: (data) => ({
      definition,
      subject: definition.subject(data),
      wordsOf: definition.wordsOf(data),
      data,
    }),
  };
  return definition;
}
