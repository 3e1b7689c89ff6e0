import type { VariableDefinitions } from '@apollo/federation-internals';
import {
  type ConditionNode,
  evaluateCondition,
  type FlattenNode,
  type PlanNode,
  type SubscriptionNode,
} from '@apollo/query-planner';
import { compileFetch, type FetchParts } from './compileFetch.ts';
import type { Step } from './Execution.ts';
import { UnsupportedPlan } from './UnsupportedPlan.ts';

export type PlanParts = FetchParts & { readonly variableDefinitions: VariableDefinitions };

/**
 * Compiles the nodes of a plan. As deep as the plan, which is as deep as its document.
 *
 * @throws UnsupportedPlan
 */
export function compilePlan(node: PlanNode | SubscriptionNode, parts: PlanParts): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileFetch(node, [], parts);
    case 'Flatten':
      return compileFlatten(node, parts);
    case 'Sequence':
      return inSequence(node.nodes.map((child) => compilePlan(child, parts)));
    case 'Parallel':
      return inParallel(node.nodes.map((child) => compilePlan(child, parts)));
    case 'Condition':
      return compileCondition(node, parts);
    case 'Subscription':
      return inSequence([node.primary, ...(node.rest ? [node.rest] : [])].map((child) => compilePlan(child, parts)));
    default:
      throw new UnsupportedPlan('node');
  }
}

function compileFlatten({ node, path }: FlattenNode, parts: PlanParts): Step {
  if (node.kind !== 'Fetch') throw new UnsupportedPlan('nested path');
  return compileFetch(node, path, parts);
}

function inSequence(steps: readonly Step[]): Step {
  return async (execution) => {
    for (const step of steps) await step(execution);
  };
}

function inParallel(steps: readonly Step[]): Step {
  return async (execution) => {
    await Promise.all(steps.map((step) => step(execution)));
  };
}

function compileCondition(node: ConditionNode, parts: PlanParts): Step {
  const [then, otherwise] = [node.ifClause, node.elseClause].map((child) => child && compilePlan(child, parts));
  return async (execution) => {
    const holds = evaluateCondition(node, parts.variableDefinitions, execution.variables as Record<string, unknown>);
    await (holds ? then : otherwise)?.(execution);
  };
}
