import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode, SubscriptionNode } from '@apollo/query-planner';
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';
import type { Requirements } from './Requirements.ts';
import { splitFetch } from './splitFetch.ts';

/**
 * A plan over the supergraph of `nameRequirements` as one over the subgraphs: a field with a name of its own is asked for as an alias of
 * the field that it stands for, and a representation has its value under that field's name. A fetch whose fields would need different
 * values under one name becomes several.
 */
export function fillRequirements(plan: QueryPlan, requirements: Requirements): QueryPlan {
  const { node } = plan;
  if (node === undefined || requirements.fields.size === 0) return plan;
  if (node.kind !== 'Subscription') return { ...plan, node: fillNode(node, requirements) };
  return { ...plan, node: fillSubscription(node, requirements) };
}

function fillSubscription({ primary, rest, kind }: SubscriptionNode, requirements: Requirements): SubscriptionNode {
  return { kind, primary: fillFetch(primary, requirements), ...(rest && { rest: fillNode(rest, requirements) }) };
}

/** As deep as the plan. */
function fillNode(node: PlanNode, requirements: Requirements): PlanNode {
  const fill = (child: PlanNode) => fillNode(child, requirements);
  switch (node.kind) {
    case 'Fetch':
      return inParallel(splitFetch(node, requirements).map((one) => fillFetch(one, requirements)));
    case 'Flatten': {
      const child = fill(node.node);
      return child.kind === 'Parallel'
        ? inParallel(child.nodes.map((one) => ({ ...node, node: one })))
        : { ...node, node: child };
    }
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(fill) };
    case 'Condition': {
      const { ifClause, elseClause } = node;
      return {
        ...node,
        ...(ifClause && { ifClause: fill(ifClause) }),
        ...(elseClause && { elseClause: fill(elseClause) }),
      };
    }
    default:
      return node;
  }
}

function inParallel(nodes: readonly PlanNode[]): PlanNode {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined ? only : { kind: 'Parallel', nodes: [...nodes] };
}

function fillFetch(fetch: FetchNode, { fields }: Requirements): FetchNode {
  const { requires, operationDocumentNode: _, ...rest } = fetch;
  let found = false;
  const document = visit(parse(fetch.operation, { noLocation: true }), {
    Field: (node) => {
      const required = fields.get(node.name.value);
      if (required === undefined) return undefined;
      found = true;
      return {
        ...node,
        alias: node.alias ?? node.name,
        name: { kind: Kind.NAME, value: required.field },
        arguments: [...(node.arguments ?? []), ...required.arguments],
      };
    },
  });
  const filled = requires?.map((one) => fillSelection(one, fields));
  if (!found) return { ...fetch, ...(filled && { requires: filled }) };
  return { ...rest, operation: stripIgnoredCharacters(print(document)), ...(filled && { requires: filled }) };
}

/** As deep as the requirement. */
function fillSelection(selection: QueryPlanSelectionNode, fields: Requirements['fields']): QueryPlanSelectionNode {
  const selections = selection.selections?.map((one) => fillSelection(one, fields));
  if (selection.kind === 'InlineFragment') return { ...selection, selections: selections ?? [] };
  const required = fields.get(selection.name);
  const filled = required === undefined ? selection : { ...selection, alias: selection.name, name: required.field };
  return { ...filled, ...(selections && { selections }) };
}
