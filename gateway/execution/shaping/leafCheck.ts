import {
  type EnumType,
  isCustomScalarType,
  isEnumType,
  isValidLeafValue,
  type ScalarType,
  type Schema,
} from '@apollo/federation-internals';
import type { ShapeCode } from './ShapeCode.ts';

/** The code of a condition that holds for the values of a leaf type; null where every value does. `value` is a variable's name. */
export function leafCheck(type: ScalarType | EnumType, schema: Schema, value: string, code: ShapeCode): string | null {
  if (isCustomScalarType(type)) return null;
  if (isEnumType(type)) return `${code.add(new Set(type.values.map(({ name }) => name)))}.has(${value})`;
  switch (type.name) {
    case 'String':
      return `typeof ${value} === 'string'`;
    case 'Boolean':
      return `typeof ${value} === 'boolean'`;
    case 'Int':
      return `(typeof ${value} === 'number' && (${value} | 0) === ${value}) || ${judge()}`;
    case 'ID':
      return `typeof ${value} === 'string' || ${judge()}`;
    default:
      return judge();
  }

  function judge(): string {
    return `${code.add((one: unknown) => isValidLeafValue(schema, one, type))}(${value})`;
  }
}
