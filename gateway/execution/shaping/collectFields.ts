import {
  type CompositeType,
  type FieldDefinition,
  isObjectType,
  isSubtype,
  type Selection,
  type SelectionSet,
  type Type,
  typenameFieldName,
} from '@apollo/federation-internals';

/** One key of an object of a response. */
export type CollectedField =
  | { readonly kind: 'typename' }
  | {
      readonly kind: 'field';
      readonly type: Type;
      /** What is selected of it, where it is composite: by each of its selections. */
      readonly selected: SelectedType[];
    };

export type SelectedType = { readonly type: Type; readonly selectionSet: SelectionSet };

/** What is known of an object: the `__typename` in its data, where there is one, and the type that it stands for else. */
export type KnownType = { readonly named: CompositeType | null; readonly parent: CompositeType };

/** Whether a directive's `if` holds in the run that is compiled for: by variable, or as written. */
export type Conditions = (selection: Selection) => boolean;

/**
 * The fields of an object's response by key, in the order in which they are written (§6.3.2 of GraphQL's specification, and
 * `applySelectionSet` of `@apollo/gateway`). Null where the library does not answer with this object.
 */
export function collectFields(
  sets: readonly SelectionSet[],
  type: KnownType,
  included: Conditions,
): ReadonlyMap<string, CollectedField> | null {
  const fields = new Map<string, CollectedField>();
  return sets.every((set) => collectSet(set, type, included, fields)) ? fields : null;
}

/** As deep as fragments stand in each other. */
function collectSet(
  set: SelectionSet,
  type: KnownType,
  included: Conditions,
  fields: Map<string, CollectedField>,
): boolean {
  for (const selection of set.selections()) {
    if (!included(selection)) continue;
    if (selection.kind === 'FragmentSelection') {
      const { typeCondition } = selection.element;
      if (typeCondition !== undefined && !isSubtype(typeCondition, type.named ?? type.parent)) continue;
      const within = { named: type.named, parent: typeCondition ?? type.parent };
      if (!collectSet(selection.selectionSet, within, included, fields)) return false;
      continue;
    }
    const definition: FieldDefinition<CompositeType> = selection.element.definition;
    const key = selection.element.responseName();
    const present = fields.get(key);
    if (definition.name === typenameFieldName) {
      if (!isObjectType(type.named ?? type.parent)) return false;
      if (present === undefined) fields.set(key, { kind: 'typename' });
      continue;
    }
    if (present?.kind === 'typename') continue;
    const field = present ?? { kind: 'field', type: definition.type as Type, selected: [] };
    if (present === undefined) fields.set(key, field);
    if (selection.selectionSet !== undefined) {
      field.selected.push({ type: definition.type as Type, selectionSet: selection.selectionSet });
    }
  }
  return true;
}
