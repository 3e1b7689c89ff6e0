import type { FetchNode, PlanNode, SubscriptionNode } from '@apollo/query-planner';

/** The name that the planner gives an operation, which is another one for each fetch. */
const NAMED = /^query\s+\w+/;

/**
 * Which fetches of a plan may ask a subgraph the same thing: those with the same text but for its name. Only queries count, and only
 * where nothing is changed between them.
 */
export function shareKeys(root: PlanNode | SubscriptionNode): ReadonlyMap<FetchNode, string> {
  const fetches = fetchesOf(root);
  if (fetches.some(({ operationKind }) => (operationKind as string) === 'mutation')) return new Map();
  const groups = Map.groupBy(
    fetches,
    ({ serviceName, operation }) => `${serviceName} ${operation.replace(NAMED, 'query')}`,
  );
  const shared = [...groups.values()].filter((group) => group.length > 1);
  return new Map(shared.flatMap((group, index) => group.map((fetch) => [fetch, String(index)] as const)));
}

function fetchesOf(root: PlanNode | SubscriptionNode): readonly FetchNode[] {
  const fetches: FetchNode[] = [];
  const nodes: (PlanNode | SubscriptionNode | undefined)[] = [root];
  for (const node of nodes) {
    if (node?.kind === 'Fetch') fetches.push(node);
    else if (node?.kind === 'Flatten') nodes.push(node.node);
    else if (node?.kind === 'Condition') nodes.push(node.ifClause, node.elseClause);
    else if (node?.kind === 'Subscription') nodes.push(node.rest);
    else if (node?.kind === 'Sequence' || node?.kind === 'Parallel') nodes.push(...node.nodes);
  }
  return fetches;
}
