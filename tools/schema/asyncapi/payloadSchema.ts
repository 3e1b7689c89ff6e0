import { z } from 'zod';
import type { FactKind } from './FactKind.ts';

const SEALED = {
  description:
    'Sealed: AES-256-GCM under the key of the person that the header ce_wordsof names. Only the platform opens it, while that key exists.',
  pattern: String.raw`^1\.[A-Za-z0-9_-]+$`,
  'x-personal': true,
};

/**
 * The data of a kind of fact as JSON Schema (draft 7, which AsyncAPI's own schema extends). Further fields are allowed: a released fact may
 * gain some.
 */
export function payloadSchema({ definition, description, fields }: FactKind): object {
  const { $schema: _, ...schema } = z.toJSONSchema(definition.schema, { target: 'draft-7', io: 'input' });
  const properties = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const described = { ...(field as object), ...(fields.has(name) && { description: fields.get(name) }) };
    return [name, definition.personalFields.includes(name) ? sealed(described) : described];
  });
  return { ...schema, description, properties: Object.fromEntries(properties) };
}

/** A field that holds a person's words: whatever they were, it is an opaque text. */
function sealed(field: {
  readonly description?: string | undefined;
  readonly type?: unknown;
  readonly anyOf?: unknown;
}) {
  const isNullable = JSON.stringify(field).includes('"null"');
  const description = [field.description, SEALED.description].filter((text) => text !== undefined).join(' ');
  return { ...SEALED, type: isNullable ? ['string', 'null'] : 'string', description };
}
