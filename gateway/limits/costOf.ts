import {
  type DocumentNode,
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
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { pageSizeOf } from './pageSizeOf.ts';

/** A mutation does much more than a read: each of its root fields costs this. */
const MUTATION_COST = 10;

/**
 * What an operation costs, before it runs. An object costs 1 and a leaf nothing; what is selected of a list counts as often as
 * the list may be long: `first` or `last` of a connection, else the default page size. So `posts(first: 20) { edges { node { id } } }`
 * costs 1 + 20 × 2 = 41. The document must be valid; fields that the schema lacks cost nothing.
 */
export function costOf(operation: {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly defaultPageSize: number;
}): number {
  const { schema, document, definition } = operation;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const priced = new Map<string, number>();

  const ofFragment = (name: string, paged: boolean): number => {
    const key = `${name} ${paged}`;
    const known = priced.get(key);
    if (known !== undefined) return known;
    priced.set(key, 0);
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const cost = fragment === undefined ? 0 : ofSet(fragment.selectionSet, type, paged);
    priced.set(key, cost);
    return cost;
  };
  /** `paged`: the page that this belongs to was multiplied already, so its own lists are not. */
  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType | undefined, paged: boolean): number => {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) sum += ofFragment(selection.name.value, paged);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition;
        sum += ofSet(selection.selectionSet, condition ? schema.getType(condition.name.value) : type, paged);
      } else {
        const field = fieldOf(type, selection.name.value);
        if (field === undefined) continue;
        const fieldType = getNamedType(field.type);
        if (!isCompositeType(fieldType) || selection.selectionSet === undefined) continue;
        const page = pageSizeOf(field, selection, definition, operation);
        const list = !paged && isListType(getNullableType(field.type));
        const times = page ?? (list ? operation.defaultPageSize : 1);
        sum += 1 + times * ofSet(selection.selectionSet, fieldType, page !== null);
      }
    }
    return sum;
  };

  const root = schema.getRootType(definition.operation) ?? undefined;
  const cost = ofSet(definition.selectionSet, root, false);
  return definition.operation === OperationTypeNode.MUTATION
    ? cost + MUTATION_COST * definition.selectionSet.selections.length
    : cost;
}

function fieldOf(type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}
