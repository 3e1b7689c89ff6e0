import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { abstractTypes } from './abstractTypes.ts';

type Variables = Readonly<Record<string, unknown>>;
type Sets = readonly SelectionSetNode[];

/** A selected field: `as` is its name in the data, `sets` is what is selected of it. */
export type SelectedField = { readonly as: string; readonly node: FieldNode; readonly sets: Sets };

/** What an operation selects, and with which variables. */
export class Selection {
  /** The selection of the operation itself. */
  readonly root: Sets;
  readonly isQuery: boolean;
  readonly #variables: Variables;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  /** @param document one operation with its fragments */
  constructor(document: DocumentNode, variables: object) {
    const { definitions } = document;
    const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((one) => [one.name.value, one]));
    const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    this.root = operations.map(({ selectionSet }) => selectionSet);
    this.isQuery = operations.every(({ operation }) => operation === OperationTypeNode.QUERY);
    const defaults = operations
      .flatMap(({ variableDefinitions = [] }) => variableDefinitions)
      .filter(({ defaultValue }) => defaultValue !== undefined)
      .map(({ variable, defaultValue }) => [variable.name.value, valueFromASTUntyped(defaultValue as never)]);
    this.#variables = { ...Object.fromEntries(defaults), ...variables };
  }

  /** The fields that are selected of an object of a type, each once. */
  fields(sets: Sets, typename: string | undefined): readonly SelectedField[] {
    const found = new Map<string, SelectedField>();
    for (const set of sets) this.#collect(set, typename, found);
    return [...found.values()];
  }

  /** The arguments of a field as they are sent; without those that are not given, or null. */
  arguments(field: FieldNode): Variables {
    const given = (field.arguments ?? []).map(({ name, value }) => [
      name.value,
      valueFromASTUntyped(value, this.#variables),
    ]);
    return Object.fromEntries(given.filter(([, value]) => value != null));
  }

  #collect(set: SelectionSetNode, typename: string | undefined, found: Map<string, SelectedField>): void {
    for (const selection of set.selections) {
      if (!this.#isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const as = (selection.alias ?? selection.name).value;
        const before = found.get(as);
        const further = selection.selectionSet === undefined ? [] : [selection.selectionSet];
        found.set(as, { as, node: before?.node ?? selection, sets: [...(before?.sets ?? []), ...further] });
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (fragment !== undefined && applies(fragment.typeCondition?.name.value, typename)) {
        this.#collect(fragment.selectionSet, typename, found);
      }
    }
  }

  #isIncluded({ directives = [] }: SelectionNode): boolean {
    return directives.every(({ name, arguments: given = [] }) => {
      const [condition] = given.map(({ value }) => valueFromASTUntyped(value, this.#variables));
      return (name.value !== 'skip' || condition === false) && (name.value !== 'include' || condition === true);
    });
  }
}

function applies(condition: string | undefined, typename: string | undefined): boolean {
  return condition === undefined || typename === undefined || condition === typename || abstractTypes.has(condition);
}
