import type { Position } from '@c18n/platform/positions/Position';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import type { EntityLane } from '../execution/EntityLane.ts';
import type { OperationContext } from './OperationContext.ts';
import type { Telling } from './Telling.ts';

/** The context of one operation. */
export function createOperationContext(options: {
  readonly source?: string | null;
  readonly viewer: Viewer | null;
  readonly address?: string | null;
  readonly charge?: OperationContext['charge'];
  readonly contextFor: (viewer: Viewer | null, address?: string | null) => SubgraphContext;
  readonly vector?: readonly Position[];
  readonly telling?: Telling;
  readonly lane?: EntityLane;
}): OperationContext {
  const address = options.address ?? null;
  let current: SubgraphContext | undefined;
  return {
    source: options.source ?? null,
    viewer: options.viewer,
    address,
    vector: options.vector ?? [],
    telling: options.telling ?? null,
    lane: options.lane ?? null,
    subgraph: () => {
      current ??= { ...options.contextFor(options.viewer, address), telling: options.telling?.place ?? null };
      return current;
    },
    charge: options.charge ?? (async () => {}),
    renew: () => {
      current = undefined;
    },
  };
}
