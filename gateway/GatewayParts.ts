import type { RateLimiter } from '@c18n/platform/limits/RateLimiter';
import type { Log } from '@c18n/platform/logging/Log';
import type { Metrics } from '@c18n/platform/metrics/Metrics';
import type { Ephemera } from '@c18n/platform/ports/Ephemera';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { PositionTokens } from '@c18n/platform/positions/createPositionTokens';
import type { Position } from '@c18n/platform/positions/Position';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import type { Subgraph } from './federation/Subgraph.ts';
import type { GatewayConfiguration } from './GatewayConfiguration.ts';
import type { VerifyToken } from './sessions/Authenticator.ts';
import type { ReadSession } from './sessions/SessionGuard.ts';

/** Everything that a gateway is given by the process that runs it. */
export type GatewayParts = {
  readonly supergraphSdl: string;
  /** Each subgraph of the supergraph, wherever it is. */
  readonly subgraphs: readonly Subgraph[];
  /** What each domain contributes to live delivery. */
  readonly live: readonly Pick<SubgraphModule, 'name' | 'live'>[];
  /** A context for one operation: its own dataloaders, the viewer's rights. `address`: of whoever asks; null for the gateway itself. */
  readonly contextFor: (viewer: Viewer | null, address?: string | null) => SubgraphContext;
  /** How far each partition was consumed before the first fact that `accept` is given; every partition is listed. */
  readonly heads: readonly Position[];
  readonly ledger: Ledger;
  /** By which gateways tell each other who is where right now. */
  readonly ephemera: Pick<Ephemera, 'publish' | 'subscribe'>;
  /** How many partitions each stream has. */
  readonly partitions: number;
  readonly verifyToken: VerifyToken;
  readonly readSession: ReadSession;
  /** Counts what is spent, together with the other gateways. */
  readonly limiter: RateLimiter;
  readonly positions: PositionTokens;
  /** Whether what the process needs (store, followers) is there. */
  readonly ready: () => Promise<boolean>;
  readonly configuration: GatewayConfiguration;
  readonly log: Log;
  /** Nothing is measured without. */
  readonly metrics?: Metrics;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
};
