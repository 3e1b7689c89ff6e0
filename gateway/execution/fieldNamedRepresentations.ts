import type { QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { Subgraph } from '../federation/Subgraph.ts';
import type { Data } from './Data.ts';

/**
 * The subgraphs as the library's executor has to ask them for a plan: it represents entities by aliases, where `buildRepresentation` does
 * by the fields' names.
 */
export function fieldNamedRepresentations(
  { node }: QueryPlan,
  subgraphs: Readonly<Record<string, Subgraph>>,
): Readonly<Record<string, Subgraph>> {
  const names = new Map<string, string>();
  if (node !== undefined) collectNames(node, names);
  if (names.size === 0) return subgraphs;
  const wrap = (subgraph: Subgraph): Subgraph => ({
    name: subgraph.name,
    process: (options) => {
      const { request } = options;
      const variables = renamed(request.variables ?? {}, names) as Record<string, unknown>;
      return subgraph.process({ ...options, request: { ...request, variables } });
    },
  });
  return Object.fromEntries(Object.entries(subgraphs).map(([name, subgraph]) => [name, wrap(subgraph)]));
}

function collectNames(root: NonNullable<QueryPlan['node']>, names: Map<string, string>): void {
  const nodes: (QueryPlan['node'] | undefined)[] = [root];
  for (const node of nodes) {
    if (node?.kind === 'Fetch') collectAliases(node.requires ?? [], names);
    else if (node?.kind === 'Flatten') nodes.push(node.node);
    else if (node?.kind === 'Condition') nodes.push(node.ifClause, node.elseClause);
    else if (node?.kind === 'Subscription') nodes.push(node.rest);
    else if (node?.kind === 'Sequence' || node?.kind === 'Parallel') nodes.push(...node.nodes);
  }
}

function collectAliases(selections: readonly QueryPlanSelectionNode[], names: Map<string, string>): void {
  for (const selection of selections) {
    if (selection.kind === 'Field' && selection.alias !== undefined) names.set(selection.alias, selection.name);
    collectAliases(selection.selections ?? [], names);
  }
}

/** As deep as the requirement. */
function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as Data).map(([name, item]) => [names.get(name) ?? name, renamed(item, names)]);
  return Object.fromEntries(entries);
}
