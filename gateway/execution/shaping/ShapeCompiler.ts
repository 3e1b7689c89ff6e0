import {
  type CompositeType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isSubtype,
  type Schema,
  type SelectionSet,
  type Type,
} from '@apollo/federation-internals';
import { quoteName } from '../quoteName.ts';
import {
  type CollectedField,
  type Conditions,
  collectFields,
  type KnownType,
  type SelectedType,
} from './collectFields.ts';
import { leafCheck } from './leafCheck.ts';
import { relevantTypes } from './relevantTypes.ts';
import { ShapeCode } from './ShapeCode.ts';

/**
 * Generates the functions that make the objects and lists of one operation's response. Each takes a value that is not null, and throws
 * `stop` where it is not of its type. Equal functions are one: selections with the same fields, types with the same selections.
 */
export class ShapeCompiler {
  readonly code = new ShapeCode();
  readonly #schema: Schema;
  readonly #included: Conditions;
  readonly #objects = new Map<string, string>();
  readonly #setNumbers = new Map<SelectionSet, number>();

  constructor(schema: Schema, included: Conditions) {
    this.#schema = schema;
    this.#included = included;
  }

  /**
   * The name of the function for objects of a type with these selections.
   *
   * @param certain whether the type is known of data without `__typename`: all selections expect the same
   * @throws UnsupportedPlan
   */
  object(type: CompositeType, sets: readonly SelectionSet[], certain = true): string {
    const key = `${type.name} ${certain} ${sets.map((set) => this.#numberOf(set)).join()}`;
    const known = this.#objects.get(key);
    if (known !== undefined) return known;
    const name = this.code.declare(
      isObjectType(type) ? this.#ofOne(type, sets, certain) : this.#ofSome(type, sets, certain),
    );
    this.#objects.set(key, name);
    return name;
  }

  #ofOne(type: CompositeType, sets: readonly SelectionSet[], certain: boolean): string {
    const typename = quoteName(type.name);
    const named = this.#fields({ named: type, parent: type }, sets, typename);
    const unnamed = certain ? this.#fields({ named: null, parent: type }, sets, typename) : null;
    return `(source) => {
  if (typeof source !== 'object') throw stop;
  const typename = source.__typename;
  ${named === null ? '' : `if (typename === ${typename}) return ${named}(source);`}
  ${unnamed === null ? '' : `if (typename === undefined) return ${unnamed}(source);`}
  throw stop;
}`;
  }

  #ofSome(type: CompositeType, sets: readonly SelectionSet[], certain: boolean): string {
    const conditions = relevantTypes(sets);
    const byConditions = new Map<string, string | null>();
    const variants: string[] = [];
    const unnamed = certain ? this.#fields({ named: null, parent: type }, sets, 'null') : null;
    if (unnamed !== null) variants.push(`[undefined, ${unnamed}]`);
    for (const possible of this.#schema.types()) {
      if (!isCompositeType(possible) || !isSubtype(type, possible)) continue;
      const applying = conditions.map((condition) => isSubtype(condition, possible));
      const key = `${isObjectType(possible)} ${applying.join()}`;
      if (!byConditions.has(key)) {
        byConditions.set(key, this.#fields({ named: possible, parent: possible }, sets, 'source.__typename'));
      }
      const variant = byConditions.get(key);
      if (variant != null) variants.push(`[${quoteName(possible.name)}, ${variant}]`);
    }
    const table = this.code.declare(`new Map([${variants.join(', ')}])`);
    return `(source) => {
  const variant = typeof source === 'object' ? ${table}.get(source.__typename) : undefined;
  if (variant === undefined) throw stop;
  return variant(source);
}`;
  }

  #fields(type: KnownType, sets: readonly SelectionSet[], typename: string): string | null {
    const fields = collectFields(sets, type, this.#included);
    if (fields === null) return null;
    const lines: string[] = [];
    const entries = [...fields].map(([name, field], index) => {
      const key = quoteName(name);
      const variable = `v${index}`;
      if (name !== '__typename' || field.kind !== 'typename') {
        lines.push(`let ${variable} = source[${key}];`, this.#value(field, variable, typename));
        return `${key}: ${variable}`;
      }
      return `${key}: ${typename}`;
    });
    return this.code.declare(`(source) => {\n${lines.join('\n')}\nreturn { ${entries.join(', ')} };\n}`);
  }

  #value(field: CollectedField, variable: string, typename: string): string {
    if (field.kind === 'field') return this.#convert(field.type, field.selected, variable);
    return `if (${variable} == null) ${variable} = ${typename}; else if (${variable} !== ${typename}) throw stop;`;
  }

  /** Statements that check a variable, and put the response's value into it. As deep as lists and the document. */
  #convert(type: Type, selected: readonly SelectedType[], variable: string): string {
    if (!isNonNullType(type)) {
      return `if (${variable} == null) ${variable} = null; else { ${this.#convertPresent(type, selected, variable)} }`;
    }
    return `if (${variable} == null) throw stop; ${this.#convertPresent(type.ofType, selected, variable)}`;
  }

  #convertPresent(type: Type, selected: readonly SelectedType[], variable: string): string {
    if (isListType(type)) return `${variable} = ${this.#list(type.ofType, selected)}(${variable});`;
    if (isCompositeType(type)) {
      const types = new Set(selected.map((one) => namedType(one.type)));
      const sets = selected.map(({ selectionSet }) => selectionSet);
      return `${variable} = ${this.object(type, sets, types.size === 1)}(${variable});`;
    }
    const check = leafCheck(type as Parameters<typeof leafCheck>[0], this.#schema, variable, this.code);
    return check === null ? '' : `if (!(${check})) throw stop;`;
  }

  /** A list of leaves is taken as it is. */
  #list(type: Type, selected: readonly SelectedType[]): string {
    const convert = this.#convert(type, selected, 'item');
    const [before, after, result] =
      selected.length > 0 ? ['const made = [];', 'made.push(item);', 'made'] : ['', '', 'items'];
    return this.code.declare(`(items) => {
if (!Array.isArray(items)) throw stop;
${before}
for (let index = 0; index < items.length; index++) {
  let item = items[index];
  if (item === undefined) throw stop;
  ${convert}
  ${after}
}
return ${result};
}`);
  }

  #numberOf(set: SelectionSet): number {
    const number = this.#setNumbers.get(set) ?? this.#setNumbers.size;
    this.#setNumbers.set(set, number);
    return number;
  }
}

function namedType(type: Type): Type {
  return isListType(type) || isNonNullType(type) ? namedType(type.ofType) : type;
}
