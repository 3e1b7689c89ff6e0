import { createGateway } from '@c18n/gateway/createGateway';
import type { Gateway } from '@c18n/gateway/Gateway';
import { defaultGatewayConfiguration } from '@c18n/gateway/GatewayConfiguration';
import type { GatewayParts } from '@c18n/gateway/GatewayParts';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { RateLimiter } from '@c18n/platform/limits/RateLimiter';
import { silentLog } from '@c18n/platform/logging/Log';
import { createPositionTokens } from '@c18n/platform/positions/createPositionTokens';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import { SECRET } from '../secret.ts';

const YEAR = 365 * 24 * 3_600_000;

/** What a measured gateway is made of; the rest is the same for each. */
export type MeasuredParts = Pick<
  GatewayParts,
  'supergraphSdl' | 'subgraphs' | 'live' | 'heads' | 'ledger' | 'partitions'
> & {
  /** Milliseconds that a client may take nothing, and from ping to ping, where not the default. */
  readonly patience?: number;
};

/**
 * The gateway as it is served, over a fixture instead of the domains, so that little else is measured. Everything that limits what one client
 * may cost is out of the way: the few clients that ask here stand for many.
 */
export function createMeasuredGateway({ patience, ...parts }: MeasuredParts): Promise<Gateway> {
  const ephemera = createMemoryEphemera(Date.now);
  const { limits, live, keepAlive } = defaultGatewayConfiguration;
  return createGateway({
    ...parts,
    // Resolvers of fixtures look at nothing in it.
    contextFor: (viewer: Viewer | null) => ({ viewer }) as SubgraphContext,
    // Each token is of its own person.
    verifyToken: async (person) => ({
      claims: { person, session: `${person}-session`, version: 1 },
      expiresAt: Date.now() + YEAR,
    }),
    ...{ readSession: async () => ({ open: true, imports: false }), ready: async () => true },
    positions: createPositionTokens(deriveSecrets(SECRET).positions),
    ...{ limiter: new RateLimiter(ephemera, Date.now), ephemera, log: silentLog, now: Date.now },
    configuration: {
      ...defaultGatewayConfiguration,
      limits: {
        ...{
          ...limits,
          cost: 1e9,
          selections: 1e6,
          unknownCharacters: 1e12,
          connections: 1e6,
          connectionsPerAddress: 1e6,
        },
        ...{ streamsPerPerson: 1e6, messageRate: { messages: 1e9, window: 10_000 } },
      },
      live: { ...live, stallTimeout: patience ?? live.stallTimeout },
      keepAlive: patience ?? keepAlive,
      costRates: { person: 1e12, importer: 1e12, address: 1e12 },
    },
  });
}
