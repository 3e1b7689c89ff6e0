import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { RateLimiter } from '@c18n/platform/limits/RateLimiter';
import { type Log, silentLog } from '@c18n/platform/logging/Log';
import type { Metrics } from '@c18n/platform/metrics/Metrics';
import { noMetrics } from '@c18n/platform/metrics/noMetrics';
import { createPositionTokens } from '@c18n/platform/positions/createPositionTokens';
import type { Position } from '@c18n/platform/positions/Position';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import { StoreUnavailableError } from '@c18n/platform/store/StoreUnavailableError';
import { parse } from 'graphql';
import { createGateway } from '../createGateway.ts';
import { createLocalSubgraphs } from '../federation/createLocalSubgraphs.ts';
import type { Subgraph } from '../federation/Subgraph.ts';
import { defaultGatewayConfiguration, type GatewayConfiguration } from '../GatewayConfiguration.ts';
import { modules } from './modules.ts';
import { testContext } from './testContext.ts';
import { World } from './World.ts';

const shared = readFileSync(join(import.meta.dirname, '../../schema/shared.graphql'), 'utf8');
const sdlOf = (name: string) =>
  name === 'shared' ? shared : readFileSync(join(import.meta.dirname, `${name}.graphql`), 'utf8');
const composed = composeServices(
  modules.map(({ name }) => ({ name, url: `local:${name}`, typeDefs: parse(`${shared}\n${sdlOf(name)}`) })),
);
if (composed.supergraphSdl === undefined) throw new Error(String(composed.errors));
const { supergraphSdl } = composed;

const tokens = createPositionTokens(deriveSecrets('a secret for tests, of good length').positions);

/** A gateway over the fixture's subgraphs, listening on a free port. */
export type TestGateway = AsyncDisposable & {
  readonly url: string;
  readonly world: World;
  readonly logged: readonly { readonly fields: object; readonly message: string }[];
  readonly positions: typeof tokens;
  readonly close: () => Promise<void>;
  /** Resolves when this is logged. */
  readonly until: (message: string) => Promise<void>;
  /** The clock that tokens expire by. */
  now: number;
};

/** A token of the fixture: the person, the session, and when it expires. */
export function tokenOf(person: string, session = `${person}-session`, expiresAt = 1_000_000): string {
  return `test.${Buffer.from(JSON.stringify([person, session, expiresAt])).toString('base64url')}.token`;
}

/** The fixture's subgraphs, in this process. */
export function localSubgraphs(log: Log = silentLog): readonly Subgraph[] {
  return createLocalSubgraphs(modules, { sdlOf, cacheSize: 1_000_000, log });
}

/**
 * @param partial what differs from the defaults
 * @param connect the subgraphs that the gateway asks
 */
export async function startTestGateway(
  partial: Partial<GatewayConfiguration> = {},
  world = new World(),
  connect: (log: Log) => readonly Subgraph[] = localSubgraphs,
  metrics: Metrics = noMetrics,
): Promise<TestGateway> {
  const logged: { readonly fields: object; readonly message: string }[] = [];
  const waiting = new Map<string, () => void>();
  const record = (fields: object, message: string) => {
    logged.push({ fields, message });
    waiting.get(message)?.();
  };
  const log = { info: record, warn: record, error: record };
  const clock = { now: 1_000 };
  const gateway = await createGateway({
    ...{
      supergraphSdl,
      heads: world.heads(),
      ledger: world.ledger,
      partitions: world.partitions,
      ephemera: world.ephemera,
    },
    subgraphs: connect(log),
    live: modules,
    contextFor: testContext(world),
    verifyToken: async (token) => {
      const claims = /^test\.(?<claims>[\w-]+)\.token$/.exec(token)?.groups?.claims;
      if (claims === undefined) return null;
      const [person, session, expiresAt] = JSON.parse(Buffer.from(claims, 'base64url').toString());
      return expiresAt <= clock.now ? null : { claims: { person, session, version: 1 }, expiresAt };
    },
    readSession: async ({ person, session }) => {
      if (world.isAway) throw new StoreUnavailableError('unknown', 'nobody answers');
      return { open: !world.endedSessions.has(session), imports: world.importers.has(person) };
    },
    limiter: new RateLimiter(
      createMemoryEphemera(() => clock.now),
      () => clock.now,
    ),
    ...{ positions: tokens, ready: async () => true, now: () => clock.now },
    configuration: { ...defaultGatewayConfiguration, ...partial },
    ...{ log, metrics },
  });
  world.publish = gateway.accept;
  const { url } = await gateway.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...{ url, world, logged, positions: tokens, close: gateway.close },
    until: (message) => new Promise((resolve) => waiting.set(message, resolve)),
    get now() {
      return clock.now;
    },
    set now(time) {
      clock.now = time;
    },
    [Symbol.asyncDispose]: gateway.close,
  };
}

/** The token of a fact's position. */
export function positionOf(position: Position): string {
  return tokens.sign(position);
}
