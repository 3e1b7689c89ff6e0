import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isObjectType,
} from 'graphql';
import { apiSchema } from './apiSchema.ts';
import { type Followed, type FollowedName, followed } from './followed.ts';
import { isExcluded } from './isExcluded.ts';

type Field = GraphQLField<unknown, unknown>;

/** A member of a list may be within another of its type, like a reply within a comment, so many deep; an object is not within itself. */
const DEEPEST = 2;

/** Writes selections of everything there is to select of a type, without end only where the schema has none. */
export class SelectionWriter {
  readonly #name: FollowedName;
  readonly #lists: boolean;
  readonly #selected = new Set<string>();

  /** @param lists whether lists in pages are selected, a hundred of each */
  constructor(name: FollowedName, lists: boolean) {
    this.#name = name;
    this.#lists = lists;
  }

  /** Every field that was selected so far, as `Type.field`. */
  get selected(): ReadonlySet<string> {
    return this.#selected;
  }

  /** `{ … }`: all that is selected of a type within objects of the types `path`. */
  of(type: GraphQLNamedType, path: readonly string[] = []): string {
    if (isAbstractType(type)) {
      const parts = apiSchema.getPossibleTypes(type).map((one) => `... on ${one.name} ${this.of(one, path)}`);
      return `{ __typename ${parts.join(' ')} }`;
    }
    if (!isObjectType(type)) throw new Error(`${type.name} has no fields`);
    const within = isThing(type) ? [...path, type.name] : path;
    const fields = Object.values(type.getFields()).map((field) => this.#field(type, field, within));
    return `{ ${isThing(type) ? '__typename ' : ''}${fields.join(' ')} }`;
  }

  #field(parent: GraphQLObjectType, field: Field, path: readonly string[]): string {
    if (isExcluded(parent.name, field.name, this.#name)) return '';
    const type = getNamedType(field.type);
    const isList = field.args.some(({ name }) => name === 'first');
    if (isList && !this.#lists) return '';
    // What is not told of here is shown beside: its own plain fields.
    if (isCompositeType(type) && this.#isBeside(parent)) return '';
    this.#selected.add(`${parent.name}.${field.name}`);
    if (!isCompositeType(type)) return field.name;
    if (isList) return this.#list(field, type, path);
    const isKnown = isWithin(type, path, isThing(parent) ? 1 : DEEPEST);
    return `${field.name} ${isKnown ? '{ __typename id }' : this.of(type, path)}`;
  }

  /** In each of its orders. */
  #list(field: Field, type: GraphQLNamedType, path: readonly string[]): string {
    const selection = this.of(type, path);
    const order = field.args.find(({ name }) => name === 'order')?.type;
    const orders = getNamedType(order);
    if (!isEnumType(orders)) return `${field.name}(first: 100) ${selection}`;
    return orders
      .getValues()
      .map(({ name }) => `${field.name}_${name}: ${field.name}(order: ${name}, first: 100) ${selection}`)
      .join(' ');
  }

  #isBeside(type: GraphQLObjectType): boolean {
    const { tells }: Followed = followed[this.#name];
    return isThing(type) && 'revision' in type.getFields() && !tells.has(type.name);
  }
}

/** Whether it has an id: then it is known again wherever it is shown. */
function isThing(type: GraphQLNamedType): boolean {
  return (isObjectType(type) || isAbstractType(type)) && 'getFields' in type && 'id' in type.getFields();
}

function isWithin(type: GraphQLNamedType, path: readonly string[], times: number): boolean {
  const names = isAbstractType(type) ? apiSchema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  return names.every((name) => path.filter((one) => one === name).length >= times) && isThing(type);
}
