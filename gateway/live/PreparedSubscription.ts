import type { FederatedOperation } from '../federation/Federation.ts';
import type { OperationCost } from '../limits/OperationCost.ts';
import type { OperationPlan } from '../planning/OperationPlan.ts';

/** A subscription that was parsed, validated, priced and planned, and whose arguments fit their types. */
export type PreparedSubscription = {
  readonly operation: FederatedOperation;
  /** What it has in common with those whose results are the same, see `groupKeyOf`. */
  readonly key: string;
  /** The fields that it selects whose values depend on who asks, see `ViewerDependence`. */
  readonly viewerDependent: ReadonlySet<string>;
  /** The name of its one root field. */
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** It is run for each event: the owning subgraph's part first, then the rest. */
  readonly plan: OperationPlan;
  readonly cost: OperationCost;
};
