import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
} from 'graphql';
import type { Data } from '../Data.ts';
import { keyFieldsOf } from './keyFieldsOf.ts';
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
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #errors: ToldError[] = [];

  constructor(parts: AnswerParts) {
    this.#parts = parts;
    const { definitions } = parts.document;
    this.#operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
    const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  get kind(): string {
    return this.#operation.operation;
  }

  write(): { readonly data: Data; readonly errors: ToldError[] } {
    const { schema, variables } = this.#parts;
    const root = schema.getRootType(this.#operation.operation) as GraphQLObjectType;
    const field = this.#operation.selectionSet.selections[0];
    if (field?.kind !== Kind.FIELD || field.name.value !== '_entities') {
      return {
        data: this.#object({ type: root, id: '', told: '' }, this.#operation.selectionSet, []),
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
    return possible[
      this.#parts.world.number('concrete', isInterfaceType(type) ? 'interface' : type.name, id) % possible.length
    ] as GraphQLObjectType;
  }

  /** As deep as the operation. */
  #object(thing: Thing, set: SelectionSetNode, path: Path, result: Data = {}): Data {
    for (const selection of set.selections) {
      if (!this.#isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const value = this.#field(thing, selection, [...path, key], result[key]);
        if (value !== undefined) result[key] = value;
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      if (fragment === undefined || !this.#applies(fragment.typeCondition?.name.value, thing.type)) continue;
      this.#object(thing, fragment.selectionSet, path, result);
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
    const args = (node.arguments ?? []).map(print).join();
    // Facts about entities are the same in all subgraphs.
    return this.#value(
      type,
      `${thing.type.name} ${thing.id} ${field} ${args} ${this.#isRequiring(definition.astNode) ? thing.told : ''}`,
      node,
      path,
      present,
    );
  }

  #isRequiring(
    node:
      | { readonly directives?: readonly { readonly name: { readonly value: string } }[] | undefined }
      | null
      | undefined,
  ): boolean {
    return node?.directives?.some(({ name }) => name.value === 'requires') === true;
  }

  #typename({ type, id }: Thing): unknown {
    const { world, name, schema } = this.#parts;
    if (world.has('no type', name, type.name, id)) return undefined;
    if (!world.has('wrong type', name, type.name, id)) return type.name;
    const others = Object.values(schema.getTypeMap()).filter(isCompositeType);
    return [...others.map((other) => other.name), 'Nobody', '', null, 7][
      world.number(type.name, id) % (others.length + 4)
    ];
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
    if (!isCompositeType(type)) return this.#leaf(type, number);
    const id = String(number % ENTITIES);
    const concrete = this.#concrete(type, id);
    const thing = { type: concrete, id: keyFieldsOf(concrete).length > 0 ? id : place.replaceAll(' ', '/'), told: '' };
    return this.#object(thing, node.selectionSet as SelectionSetNode, path, (present as Data | null | undefined) ?? {});
  }

  #leaf(type: GraphQLLeafType, number: number): unknown {
    if (isEnumType(type)) {
      // What clients may not see is never told.
      const told = type.getValues().filter(({ astNode }) => !astNode?.directives?.length);
      return told[number % told.length]?.name;
    }
    if (type.name === 'Int') return number % 100;
    if (type.name === 'Float') return number / 16;
    if (type.name === 'Boolean') return number % 2 === 0;
    if (type.name === 'Json') return [{ deep: [{ number }], text: 'x' }, [1, null, 'two'], 'text', 3][number % 4];
    return `${type.name.toLowerCase()} ${number % 9}`;
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const { schema } = this.#parts;
    const conditional = schema.getType(condition);
    return isAbstractType(conditional) && schema.isSubType(conditional, type);
  }

  #isIncluded({ directives }: SelectionSetNode['selections'][number]): boolean {
    return (directives ?? []).every(({ name, arguments: given }) => {
      const value = given?.find((one) => one.name.value === 'if')?.value;
      const holds =
        value?.kind === Kind.VARIABLE ? this.#variable(value.name.value) : value?.kind === Kind.BOOLEAN && value.value;
      return name.value === 'skip' ? !holds : name.value === 'include' ? holds : true;
    });
  }

  #variable(name: string): unknown {
    const { variables } = this.#parts;
    if (Object.hasOwn(variables, name)) return variables[name];
    const definition = this.#operation.variableDefinitions?.find((one) => one.variable.name.value === name);
    return definition?.defaultValue?.kind === Kind.BOOLEAN && definition.defaultValue.value;
  }
}
