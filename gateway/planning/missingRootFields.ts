import type { Operation, Selection, SelectionSet } from '@apollo/federation-internals';
import { typenameFieldName } from '@apollo/federation-internals';
import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import { responseNames } from '../execution/responseNames.ts';

/**
 * The response names of an operation's root fields that no fetch of its plan brings. The planner leaves out a field whose selections
 * no subgraph can tell, such as those of an interface that no type implements; it would be null without a reason.
 * What `@skip` and `@include` decide is not judged.
 */
export function missingRootFields(operation: Operation, plan: QueryPlan): readonly string[] {
  const selected = new Set<string>();
  collectSelected(operation.selectionSet, selected);
  const fetched = new Set(rootFetches(plan.node).flatMap((fetch) => [...responseNames(fetch)]));
  return [...selected].filter((name) => !fetched.has(name));
}

/** As deep as fragments stand in each other. */
function collectSelected(set: SelectionSet, names: Set<string>): void {
  for (const selection of set.selections()) {
    if (selection.element.appliedDirectives.length > 0) continue;
    if (selection.kind === 'FragmentSelection') collectSelected(selection.selectionSet, names);
    else if (!isIntrospection(selection) && !isConditional(selection)) names.add(selection.element.responseName());
  }
}

/** Whether conditions may have it left out, or all that is selected of it: they can exclude each other. As deep as the document. */
function isConditional({ element, selectionSet }: Selection): boolean {
  return element.appliedDirectives.length > 0 || (selectionSet?.selections().some(isConditional) ?? false);
}

function isIntrospection({ element }: Extract<Selection, { readonly kind: 'FieldSelection' }>): boolean {
  return element.name === typenameFieldName || element.definition.isSchemaIntrospectionField();
}

function rootFetches(root: PlanNode | SubscriptionNode | undefined): readonly FetchNode[] {
  const nodes = [root];
  const fetches: FetchNode[] = [];
  for (const node of nodes) {
    if (node?.kind === 'Fetch') fetches.push(node);
    else if (node?.kind === 'Condition') nodes.push(node.ifClause, node.elseClause);
    else if (node?.kind === 'Subscription') nodes.push(node.primary);
    else if (node?.kind === 'Sequence' || node?.kind === 'Parallel') nodes.push(...node.nodes);
  }
  return fetches;
}
