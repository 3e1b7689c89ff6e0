import { createGateway } from '@c18n/gateway/createGateway';
import { defaultGatewayConfiguration } from '@c18n/gateway/GatewayConfiguration';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { RateLimiter } from '@c18n/platform/limits/RateLimiter';
import { silentLog } from '@c18n/platform/logging/Log';
import { createPositionTokens } from '@c18n/platform/positions/createPositionTokens';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import { answerParent } from '../../server/answerParent.ts';
import { FeedLedger } from '../feed/FeedLedger.ts';
import { fixtures } from '../fixtures.ts';
import { SECRET } from '../secret.ts';
import type { GatewaySettings } from './GatewaySettings.ts';
import { subgraphsOf } from './subgraphsOf.ts';

// The gateway as it is served, over a fixture instead of the domains, so that little else is measured. Everything that limits what one client may
// cost is out of the way: the few clients that ask here stand for many.

const PARTITIONS = 4;
const YEAR = 365 * 24 * 3_600_000;

const settings = JSON.parse(process.argv[2] ?? '') as GatewaySettings;
const fixture = fixtures[settings.fixture];
const ledger = new FeedLedger(PARTITIONS);
const secrets = deriveSecrets(SECRET);
const ephemera = createMemoryEphemera(Date.now);
const { limits, live, keepAlive } = defaultGatewayConfiguration;

const gateway = await createGateway({
  ...{ supergraphSdl: settings.supergraphSdl, subgraphs: subgraphsOf(settings), ledger, partitions: PARTITIONS },
  ...{ heads: ledger.beginnings(), live: fixture.modules },
  // Resolvers of fixtures look at nothing in it.
  contextFor: (viewer: Viewer | null) => ({ viewer }) as SubgraphContext,
  // Each token is the name of a person.
  verifyToken: async (person) => ({
    claims: { person, session: `${person}-session`, version: 1 },
    expiresAt: Date.now() + YEAR,
  }),
  ...{
    readSession: async () => ({ open: true, imports: false }),
    positions: createPositionTokens(secrets.positions),
    ready: async () => true,
  },
  ...{ limiter: new RateLimiter(ephemera, Date.now), ephemera, log: silentLog, now: Date.now },
  configuration: {
    ...defaultGatewayConfiguration,
    limits: {
      ...{ ...limits, cost: 1e9, selections: 1e6, connections: 1e6, connectionsPerAddress: 1e6 },
      ...{ streamsPerPerson: 1e6, messageRate: { messages: 1e9, window: 10_000 } },
    },
    live: { ...live, stallTimeout: settings.patience ?? live.stallTimeout },
    keepAlive: settings.patience ?? keepAlive,
    costRates: { person: 1e12, importer: 1e12, address: 1e12 },
  },
});
const { url } = await gateway.listen({ host: '127.0.0.1', port: 0 });

answerParent({
  url: () => url,
  /** New items, all in one turn of the event loop. */
  publish: ({ channels, size }: { channels: readonly string[]; size: number }) => {
    for (const facts of ledger.add(channels, size)) gateway.accept(facts);
  },
});
