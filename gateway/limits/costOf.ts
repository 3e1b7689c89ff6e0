import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './fragmentsOf.ts';
import { pageSizeOf } from './pageSizeOf.ts';

/** A mutation does much more than a read: each of its root fields costs this. */
const MUTATION_COST = 10;

/** Introspection reads no store, but answers megabytes: each selection in it costs this, with every fragment where it is spread. */
const INTROSPECTION_COST = 10;

/** What is needed to price an operation. The document must be valid. */
export type PricedOperation = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly defaultPageSize: number;
};

/**
 * What an operation costs, before it runs. An object costs 1 and a leaf nothing; what is selected of a list counts as often as
 * the list may be long: `first` or `last` of a connection, else the default page size. So `posts(first: 20) { edges { node { id } } }`
 * costs 1 + 20 × 2 = 41.
 */
export function costOf(operation: PricedOperation): number {
  const { schema, definition } = operation;
  const root = schema.getRootType(definition.operation) ?? undefined;
  return new Pricing(operation).ofSet(definition.selectionSet, root, false);
}

/** Prices selections. `paged` says that a page was multiplied already, so that its own lists (`edges`) are not. */
class Pricing {
  readonly #operation: PricedOperation;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #priced = new Map<string, number>();

  constructor(operation: PricedOperation) {
    this.#operation = operation;
    this.#fragments = fragmentsOf(operation.document);
  }

  ofSet(set: SelectionSetNode, type: GraphQLNamedType | undefined, paged: boolean): number {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) sum += this.#ofField(selection, type, paged);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) sum += this.#ofFragment(selection.name.value, paged);
      else sum += this.ofSet(selection.selectionSet, this.#typeOf(selection.typeCondition?.name.value) ?? type, paged);
    }
    return sum;
  }

  #ofField(node: FieldNode, parent: GraphQLNamedType | undefined, paged: boolean): number {
    const field = fieldOf(parent, node.name.value);
    if (node.name.value === '__schema' || node.name.value === '__type') return this.#ofIntrospection(node.selectionSet);
    if (field === undefined) return 0;
    const doing = parent === this.#operation.schema.getMutationType() ? MUTATION_COST : 0;
    const type = getNamedType(field.type);
    if (node.selectionSet === undefined || !isCompositeType(type)) return doing;
    const page = pageSizeOf(field, node, this.#operation.definition, this.#operation);
    const isList = !paged && isListType(getNullableType(field.type));
    const times = page ?? (isList ? this.#operation.defaultPageSize : 1);
    return doing + 1 + times * this.ofSet(node.selectionSet, type, page !== null);
  }

  #ofIntrospection(set: SelectionSetNode | undefined): number {
    const selections = set?.selections ?? [];
    return selections.reduce((sum, one) => {
      if (one.kind === Kind.FRAGMENT_SPREAD) return sum + this.#ofIntrospectingFragment(one.name.value);
      return sum + INTROSPECTION_COST + this.#ofIntrospection(one.selectionSet);
    }, 0);
  }

  #ofIntrospectingFragment(name: string): number {
    const key = `${name} introspects`;
    const known = this.#priced.get(key);
    if (known !== undefined) return known;
    const cost = this.#ofIntrospection(this.#fragments.get(name)?.selectionSet);
    this.#priced.set(key, cost);
    return cost;
  }

  /** Each is priced once, so that fragments that double at every level take no time. */
  #ofFragment(name: string, paged: boolean): number {
    const key = `${name} ${paged}`;
    const known = this.#priced.get(key);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return 0;
    const cost = this.ofSet(fragment.selectionSet, this.#typeOf(fragment.typeCondition.name.value), paged);
    this.#priced.set(key, cost);
    return cost;
  }

  #typeOf(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.#operation.schema.getType(name);
  }
}

/** The field of a type; undefined for `__typename` and the like, which cost nothing. */
function fieldOf(type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
