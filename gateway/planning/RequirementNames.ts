import {
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import type { Need, RequiredField } from './Requirements.ts';

/** A type of a supergraph that has fields. */
export type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Gives each field that is required with arguments a name of its own, the same wherever it is required with the same ones. */
export class RequirementNames {
  /** By their new names. */
  readonly fields = new Map<string, RequiredField>();
  /** The new names of the fields of each type, with the field that each stands for. */
  readonly added = new Map<string, Map<string, string>>();
  readonly #types: ReadonlyMap<string, TypeWithFields>;
  readonly #taken: ReadonlySet<string>;
  readonly #byText = new Map<string, string>();

  constructor(types: ReadonlyMap<string, TypeWithFields>) {
    this.#types = types;
    this.#taken = new Set([...types.values()].flatMap(({ fields = [] }) => fields.map(({ name }) => name.value)));
  }

  /**
   * What is required, with the new names. As deep as the requirement.
   *
   * @param need gets the new names
   * @param path of fields from the type that requires it
   */
  rename(set: SelectionSetNode, type: string, need: Need, path = type): SelectionSetNode {
    return { ...set, selections: set.selections.map((one) => this.#selection(one, type, need, path)) };
  }

  #selection(selection: SelectionNode, type: string, need: Need, path: string): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? type;
      return { ...selection, selectionSet: this.rename(selection.selectionSet, condition, need, path) };
    }
    const definition = this.#types.get(type)?.fields?.find(({ name }) => name.value === selection.name.value);
    if (definition === undefined) return selection;
    const place = `${path}.${selection.name.value}`;
    const renamed = this.#renamed(selection, definition, type);
    if (renamed !== selection) {
      need.names.add(renamed.name.value);
      need.places.set(place, `${need.places.get(place) ?? ''} ${type}:${renamed.name.value}`);
    }
    if (selection.selectionSet === undefined) return renamed;
    return {
      ...renamed,
      selectionSet: this.rename(selection.selectionSet, namedType(definition.type), need, place),
    };
  }

  /** Also without arguments where there may be some: a client may ask for it with others. */
  #renamed(selection: FieldNode, definition: FieldDefinitionNode, type: string): FieldNode {
    if ((definition.arguments?.length ?? 0) === 0) return selection;
    const field = selection.name.value;
    const name = this.#nameOf(field, selection);
    const added = this.added.get(type) ?? new Map<string, string>();
    this.added.set(type, added.set(name, field));
    return { ...selection, name: { kind: Kind.NAME, value: name }, arguments: [] };
  }

  #nameOf(field: string, selection: FieldNode): string {
    const { selectionSet: _, ...bare } = selection;
    const text = print(bare);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    let number = this.fields.size;
    while (this.#taken.has(`${field}__required${number}`)) number++;
    const name = `${field}__required${number}`;
    this.#byText.set(text, name);
    this.fields.set(name, { field, arguments: selection.arguments ?? [] });
    return name;
  }
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
