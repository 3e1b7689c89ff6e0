import { CodedError } from '@c18n/platform/errors/CodedError';
import { costOf } from './costOf.ts';
import type { OperationCost } from './OperationCost.ts';

/** What the operation costs. @throws CodedError TOO_COSTLY with `cost` where that is over the limit */
export function checkCost(operation: Parameters<typeof costOf>[0], limit: number): OperationCost {
  const cost = { requested: costOf(operation), limit };
  if (cost.requested > limit) throw new CodedError('TOO_COSTLY', undefined, { cost });
  return cost;
}
