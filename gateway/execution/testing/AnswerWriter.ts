import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  print,
  type SelectionSetNode,
} from 'graphql';
import type { Data } from '../Data.ts';
import { keyFieldsOf } from './keyFieldsOf.ts';
import { leafValue } from './leafValue.ts';
import { OperationReader } from './OperationReader.ts';
import type { StubWorld } from './StubWorld.ts';

type Path = readonly (string | number)[];
type ToldError = { readonly message: string; readonly path?: Path; readonly extensions?: Data };

/** An object: its concrete type, what tells it apart, and what was told of it in a representation. */
type Thing = { readonly type: GraphQLObjectType; readonly id: string; readonly told: string };

/** How many entities of a type there are. Few, so that the same one is met often. */
const ENTITIES = 4;

export type AnswerParts = {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly world: StubWorld;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** Writes a stub subgraph's answer to one operation. */
export class AnswerWriter {
  readonly #parts: AnswerParts;
  readonly #reader: OperationReader;
  readonly #errors: ToldError[] = [];

  constructor(parts: AnswerParts) {
    this.#parts = parts;
    this.#reader = new OperationReader(parts.document, parts.schema, parts.variables);
  }

  get kind(): string {
    return this.#reader.operation.operation;
  }

  write(): { readonly data: Data; readonly errors: ToldError[] } {
    const { schema, variables } = this.#parts;
    const { operation } = this.#reader;
    const root = schema.getRootType(operation.operation) as GraphQLObjectType;
    const field = operation.selectionSet.selections[0];
    if (field?.kind !== Kind.FIELD || field.name.value !== '_entities') {
      return {
        data: this.#object({ type: root, id: '', told: '' }, operation.selectionSet, []),
        errors: this.#errors,
      };
    }
    const representations = variables.representations as readonly Data[];
    const set = field.selectionSet as SelectionSetNode;
    const entities = representations.map((one, index) => this.#entity(one, set, ['_entities', index]));
    return { data: { _entities: entities }, errors: this.#errors };
  }

  #entity(representation: Data, set: SelectionSetNode, path: Path): unknown {
    const { schema, world, name } = this.#parts;
    const type = schema.getType(String(representation.__typename));
    if (!isCompositeType(type)) return null;
    const key = keyFieldsOf(type).find((field) => typeof representation[field] === 'string');
    if (key === undefined) return null;
    const id = String(representation[key]).replace(/^\w+-/, '');
    if (world.has('no entity', name, type.name, id)) return null;
    return this.#object({ type: this.#concrete(type, id), id, told: JSON.stringify(representation) }, set, path);
  }

  #concrete(type: GraphQLCompositeType, id: string): GraphQLObjectType {
    if (isObjectType(type)) return type;
    const possible = this.#parts.schema.getPossibleTypes(type);
    const number = this.#parts.world.number('concrete', isInterfaceType(type) ? 'interface' : type.name, id);
    return possible[number % possible.length] as GraphQLObjectType;
  }

  /** As deep as the operation. */
  #object(thing: Thing, set: SelectionSetNode, path: Path, result: Data = {}): Data {
    for (const node of this.#reader.fieldsOf(set, thing.type)) {
      const key = (node.alias ?? node.name).value;
      const value = this.#field(thing, node, [...path, key], result[key]);
      if (value !== undefined) result[key] = value;
    }
    return result;
  }

  #field(thing: Thing, node: FieldNode, path: Path, present: unknown): unknown {
    const { world, name } = this.#parts;
    const field = node.name.value;
    const place = [name, thing.type.name, thing.id, field] as const;
    if (field === '__typename') return this.#typename(thing);
    const definition = thing.type.getFields()[field];
    if (definition === undefined) throw new Error(`${name} has no ${thing.type.name}.${field}`);
    if (world.has('missing', ...place)) return undefined;
    if (world.has('null', ...place)) return null;
    if (world.has('placed error', ...place)) {
      this.#errors.push({
        message: `${field} fails`,
        path,
        ...(thing.id.length % 2 > 0 && { extensions: { code: 'NOT_FOUND' } }),
      });
      return null;
    }
    const { type } = definition;
    if (world.has('bad value', ...place))
      return isCompositeType(type) ? 'text' : world.number(...place) % 2 ? { odd: 1 } : ['list'];
    if (keyFieldsOf(thing.type).includes(field)) return `${field}-${thing.id}`;
    const told = definition.astNode?.directives?.some((one) => one.name.value === 'requires') ? thing.told : '';
    // Facts about entities are the same in all subgraphs.
    const fact = [thing.type.name, thing.id, field, ...(node.arguments ?? []).map(print), told].join(' ');
    return this.#value(type, fact, node, path, present);
  }

  #typename({ type, id }: Thing): unknown {
    const { world, name, schema } = this.#parts;
    if (world.has('no type', name, type.name, id)) return undefined;
    if (!world.has('wrong type', name, type.name, id)) return type.name;
    const others = Object.values(schema.getTypeMap()).filter(isCompositeType);
    const wrong = [...others.map((other) => other.name), 'Nobody', '', null, 7];
    return wrong[world.number(type.name, id) % wrong.length];
  }

  /** As deep as lists and the operation. */
  #value(type: GraphQLOutputType, place: string, node: FieldNode, path: Path, present: unknown): unknown {
    const number = this.#parts.world.number(place);
    if (!isNonNullType(type)) return number % 11 === 0 ? null : this.#present(type, place, node, path, present);
    return this.#present(type.ofType, place, node, path, present);
  }

  #present(
    type: Exclude<GraphQLOutputType, GraphQLNonNull<never>>,
    place: string,
    node: FieldNode,
    path: Path,
    present: unknown,
  ): unknown {
    const number = this.#parts.world.number(place);
    if (isListType(type)) {
      const length = this.#parts.world.number(place, 'length') % 4;
      const known = Array.isArray(present) ? present : [];
      return Array.from({ length }, (_, index) =>
        this.#value(type.ofType, `${place} ${index}`, node, [...path, index], known[index]),
      );
    }
    if (!isCompositeType(type)) return leafValue(type, number);
    const id = String(number % ENTITIES);
    const concrete = this.#concrete(type, id);
    const thing = { type: concrete, id: keyFieldsOf(concrete).length > 0 ? id : place.replaceAll(' ', '/'), told: '' };
    return this.#object(thing, node.selectionSet as SelectionSetNode, path, (present as Data | null | undefined) ?? {});
  }
}
