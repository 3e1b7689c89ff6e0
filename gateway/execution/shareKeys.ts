import type { FetchNode, PlanNode, SubscriptionNode } from '@apollo/query-planner';

/** The name that the planner gives an operation, which is another one for each fetch. */
const NAMED = /^query\s+\w+/;

/** What a fetch asks, as far as others may ask the same. */
export type ShareKey = {
  /** Its subgraph and its text but for its name. */
  readonly text: string;
  /** Whether another fetch of the plan may ask the same. */
  readonly isRepeated: boolean;
};

/**
 * Which fetches may ask a subgraph the same thing. Only queries count, and only where nothing is changed between them. Of an event each
 * fetch counts that is not for the event itself, as other events may repeat it.
 */
export function shareKeys(root: PlanNode | SubscriptionNode): ReadonlyMap<FetchNode, ShareKey> {
  const fetches = fetchesOf(root);
  if (fetches.some(({ operationKind }) => (operationKind as string) === 'mutation')) return new Map();
  const groups = Map.groupBy(
    fetches,
    ({ serviceName, operation }) => `${serviceName} ${operation.replace(NAMED, 'query')}`,
  );
  const keys = new Map<FetchNode, ShareKey>();
  for (const [text, group] of groups) {
    const isRepeated = group.length > 1;
    if (isRepeated || root.kind === 'Subscription') for (const fetch of group) keys.set(fetch, { text, isRepeated });
  }
  return keys;
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
