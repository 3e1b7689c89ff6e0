import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Random } from './Random.ts';

/** A value as it is written in a document: an enum's value is the text within a function. */
export type Literal =
  | null
  | string
  | number
  | boolean
  | (() => string)
  | readonly Literal[]
  | { readonly [key: string]: Literal };

/** A random literal that fits a type. */
export function randomLiteral(type: GraphQLInputType, random: Random): Literal {
  if (isNonNullType(type)) return randomLiteral(type.ofType, random);
  if (isListType(type)) return Array.from({ length: random.below(3) }, () => randomLiteral(type.ofType, random));
  if (isEnumType(type)) {
    const { name } = random.pick(type.getValues());
    return () => name;
  }
  if (isInputObjectType(type)) {
    const given = Object.values(type.getFields()).filter((one) => isNonNullType(one.type) || random.chance(0.2));
    return Object.fromEntries(given.map((field) => [field.name, randomLiteral(field.type, random)]));
  }
  if (type.name === 'Int' || type.name === 'Float') return random.below(20);
  if (type.name === 'Boolean') return random.chance(0.5);
  if (type.name === 'DateTime') return '2026-01-31T12:00:00.000Z';
  return `id-${random.below(5)}`;
}

/** A literal as it stands in a document. */
export function writeLiteral(value: Literal): string {
  if (typeof value === 'function') return value();
  if (Array.isArray(value)) return `[${value.map(writeLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${writeLiteral(one)}`)
    .join(', ')} }`;
}

/** A literal as the value of a variable. */
export function plainLiteral(value: Literal): unknown {
  if (typeof value === 'function') return value();
  if (Array.isArray(value)) return value.map(plainLiteral);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainLiteral(one)]));
}
