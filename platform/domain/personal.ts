import { z } from 'zod';

declare const personalBrand: unique symbol;

/**
 * A person's words or data. In a command it is the plain text; in a recorded fact and in a document it is sealed under that
 * person's key (`sealing/`). Domain code only copies it: what depends on its content is decided from the command.
 */
export type Personal = string & { readonly [personalBrand]: true };

const personalFields = z.registry<{ personal: true }>();

/** Marks a text schema as personal: the field is sealed before it leaves the process. Only fields at the top of a schema's object count. */
export function personal(schema: z.ZodType<string>): z.ZodType<Personal, string> {
  const marked = schema as unknown as z.ZodType<Personal, string>;
  return marked.register(personalFields, { personal: true });
}

/** The names of the personal fields of an object schema; nullable and optional ones included. */
export function personalFieldsOf(schema: z.ZodObject): readonly string[] {
  return Object.entries(schema.shape)
    .filter(([, field]) => isPersonal(field as z.ZodType))
    .map(([name]) => name);
}

function isPersonal(field: z.ZodType): boolean {
  if (personalFields.has(field)) return true;
  return (field instanceof z.ZodNullable || field instanceof z.ZodOptional) && isPersonal(field.unwrap() as z.ZodType);
}
