import type { ApolloServer } from '@apollo/server';
import type { Log } from '@c18n/platform/logging/Log';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import type { Federation } from '../federation/Federation.ts';
import type { GatewayLimits } from '../GatewayConfiguration.ts';
import type { CostBudget } from '../limits/CostBudget.ts';
import type { DocumentReader } from '../limits/DocumentReader.ts';
import type { LiveDelivery } from '../live/LiveDelivery.ts';
import type { ViewerDependence } from '../live/ViewerDependence.ts';
import type { OperationMeter } from '../metrics/OperationMeter.ts';
import type { Authenticator } from '../sessions/Authenticator.ts';
import type { OperationContext } from './OperationContext.ts';

/** What operations are run with. */
export type OperationsParts = {
  readonly apollo: ApolloServer<OperationContext>;
  readonly federation: Federation;
  readonly documents: DocumentReader;
  readonly live: LiveDelivery;
  readonly dependence: ViewerDependence;
  readonly authenticator: Pick<Authenticator, 'assertCurrent'>;
  readonly contextFor: (viewer: Viewer | null, address?: string | null) => SubgraphContext;
  readonly budget: CostBudget;
  readonly limits: GatewayLimits;
  readonly log: Log;
  readonly meter: OperationMeter;
};
