import type { FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** A fetch for entities that asks for some of their fields only, with the fragments and variables that these use. */
export function keepEntityFields(fetch: FetchNode, isKept: (field: FieldNode, type: string) => boolean): FetchNode {
  const { operationDocumentNode: _, ...rest } = fetch;
  const { definitions } = parse(fetch.operation, { noLocation: true });
  const fragments: Fragments = new Map(
    definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  );
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const root = operation?.selectionSet.selections[0];
  if (operation === undefined || root?.kind !== Kind.FIELD || root.selectionSet === undefined) return fetch;
  const selections = keep(root.selectionSet, '', fragments, isKept);
  const entities: FieldNode = { ...root, selectionSet: { ...root.selectionSet, selections } };
  const kept = { ...operation, selectionSet: { ...operation.selectionSet, selections: [entities] } };
  const used = usedFragments(kept, fragments);
  const variables = usedVariables([kept, ...used]);
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        ...kept,
        variableDefinitions: (kept.variableDefinitions ?? []).filter((one) => variables.has(one.variable.name.value)),
      },
      ...used,
    ],
  };
  return {
    ...rest,
    operation: stripIgnoredCharacters(print(document)),
    ...(fetch.variableUsages && { variableUsages: fetch.variableUsages.filter((name) => variables.has(name)) }),
  };
}

/** As deep as fragments stand in each other. */
function keep(
  { selections }: SelectionSetNode,
  type: string,
  fragments: Fragments,
  isKept: (field: FieldNode, type: string) => boolean,
): readonly SelectionNode[] {
  return selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return isKept(selection, type) ? [selection] : [];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (fragment === undefined) return [];
    const within = keep(fragment.selectionSet, fragment.typeCondition?.name.value ?? type, fragments, isKept);
    if (within.length === 0) return [];
    const { typeCondition } = fragment;
    const { directives } = selection;
    const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: within };
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        selectionSet,
        ...(typeCondition && { typeCondition }),
        ...(directives && { directives }),
      },
    ];
  });
}

function usedFragments(operation: OperationDefinitionNode, fragments: Fragments): readonly FragmentDefinitionNode[] {
  const used = new Set<FragmentDefinitionNode>();
  collect(operation);
  return [...used];

  function collect(node: OperationDefinitionNode | FragmentDefinitionNode): void {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  }
}

function usedVariables(nodes: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of nodes) {
    // Definitions are no uses.
    visit(node, { VariableDefinition: () => false, Variable: ({ name }) => void names.add(name.value) });
  }
  return names;
}
