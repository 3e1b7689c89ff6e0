import type { Position } from '@c18n/platform/positions/Position';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import type { EntityLane } from '../execution/EntityLane.ts';
import type { OperationCost } from '../limits/OperationCost.ts';
import type { Telling } from './Telling.ts';

/** What one operation carries through the gateway. Plain data and closures: Apollo Server copies it. */
export type OperationContext = {
  /** The document that was found to be within the limits, as it was sent; null where nothing was sent, or it is of this program. */
  readonly source: string | null;
  readonly viewer: Viewer | null;
  /** Of whoever asks, see `transports/networkOf.ts`; null where an event is told. */
  readonly address: string | null;
  /** What this gateway had consumed before the operation's first read. */
  readonly vector: readonly Position[];
  /** The event that is told; null for queries and mutations. */
  readonly telling: Telling | null;
  /** Where an event asks for entities together with others; null for queries and mutations. */
  readonly lane: EntityLane | null;
  /** Shared by all fetches of the operation, so that their reads batch. */
  readonly subgraph: () => SubgraphContext;
  /** Forgets what was read so far: a mutation changed it. */
  readonly renew: () => void;
  /** Charges whoever asks. @throws CodedError RATE_LIMITED */
  readonly charge: (cost: OperationCost) => Promise<void>;
  /** Set once the operation was found affordable. */
  cost?: OperationCost;
};
