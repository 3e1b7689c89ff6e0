import {
  type EnumType,
  isCustomScalarType,
  isEnumType,
  isValidLeafValue,
  type ScalarType,
  type Schema,
} from '@apollo/federation-internals';

/** What the code of a check may use. */
export type LeafEnvironment = {
  /** Makes a value known to the code, and returns its name there. */
  readonly add: (value: unknown) => string;
};

/** The code of a condition that holds for the values of a leaf type; null where every value does. `value` is a variable's name. */
export function leafCheck(
  type: ScalarType | EnumType,
  schema: Schema,
  value: string,
  environment: LeafEnvironment,
): string | null {
  if (isCustomScalarType(type)) return null;
  if (isEnumType(type)) return `${environment.add(new Set(type.values.map(({ name }) => name)))}.has(${value})`;
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
    return `${environment.add((one: unknown) => isValidLeafValue(schema, one, type))}(${value})`;
  }
}
