import type { DomainRegistry } from '@c18n/decider/DomainRegistry';
import type { SessionState } from '@c18n/gateway/sessions/SessionGuard';
import { isAllowed } from '@c18n/platform/authorisation/policy';
import { type AccessLimits, accessLimits } from '@c18n/platform/limits/accessLimits';
import { RateLimiter } from '@c18n/platform/limits/RateLimiter';
import { tellTypingBy } from '@c18n/platform/live/tellTypingBy';
import type { Metrics } from '@c18n/platform/metrics/Metrics';
import type { PasswordCost } from '@c18n/platform/passwords/PasswordCost';
import { createPositionTokens } from '@c18n/platform/positions/createPositionTokens';
import { createConnections } from '@c18n/platform/reading/createConnections';
import { createCursors } from '@c18n/platform/reading/createCursors';
import { createViewReader } from '@c18n/platform/reading/createViewReader';
import { shareLoads } from '@c18n/platform/reading/shareLoads';
import { createWordReader } from '@c18n/platform/sealing/createWordReader';
import type { Sealer } from '@c18n/platform/sealing/Sealer';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import { hmacText } from '@c18n/platform/secrets/hmacText';
import { createSessions } from '@c18n/platform/subgraph/createSessions';
import type { SessionClaims } from '@c18n/platform/subgraph/Sessions';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import { createCommandSender } from '@c18n/platform/submission/createCommandSender';
import { OutcomeWaiter } from '@c18n/platform/submission/OutcomeWaiter';
import { thenForget } from '@c18n/platform/submission/thenForget';
import { people, sessions as sessionCollection, sessionState, standingsOf } from '@c18n/users/views';
import type { Adapters } from './Adapters.ts';

export type ContextsOptions = {
  readonly adapters: Adapters;
  readonly secret: string;
  readonly pageSize: number;
  readonly tokenTtl?: number;
  readonly passwordCost?: PasswordCost;
  readonly accessLimits?: AccessLimits;
  readonly sealer: Sealer;
  readonly registry: DomainRegistry;
  readonly metrics?: Metrics;
  readonly now: () => number;
};

/** Makes the contexts of operations, and what the gateway needs to know of tokens, sessions and positions. */
export function createContexts(options: ContextsOptions) {
  const { adapters, sealer, now } = options;
  const { store, transport, ephemera, search, keys } = adapters;
  const secrets = deriveSecrets(options.secret);
  const positions = createPositionTokens(secrets.positions);
  const { tokenTtl, passwordCost } = options;
  const { verifyToken, passwordsOf, ...sessions } = createSessions({
    ...{ secrets, now },
    ...(tokenTtl !== undefined && { tokenTtl }),
    ...(passwordCost !== undefined && { passwordCost }),
  });
  const limiter = new RateLimiter(ephemera, now, options.metrics);
  const limits = options.accessLimits ?? accessLimits();
  const tellTyping = tellTypingBy(ephemera);
  const documents = shareLoads(store.documents);
  const waiter = new OutcomeWaiter(store.outcomes, ephemera);
  const sending = {
    ...{
      transport,
      waiter,
      outcomes: store.outcomes,
      sealer,
      partitions: store.partitions,
      now,
      commands: options.registry.commands,
    },
    fingerprint: (input: string) => hmacText(secrets.fingerprints, input),
    positionToken: positions.sign,
  };
  const contextFor = (viewer: Viewer | null, address: string | null = null): SubgraphContext => {
    const views = createViewReader(documents);
    return {
      ...{ viewer, address, telling: null, search, lastValues: store.lastValues, keys, now },
      ...{ tellTyping, limiter, accessLimits: limits, views },
      sessions: { ...sessions, ...passwordsOf(address) },
      connections: createConnections({
        documents: store.documents,
        key: secrets.cursors,
        defaultPageSize: options.pageSize,
      }),
      cursors: createCursors(secrets.cursors),
      words: createWordReader(sealer),
      commands: thenForget(createCommandSender(sending, viewer?.person ?? null), views.forget),
    };
  };
  return {
    ...{ contextFor, verifyToken, positions, limiter },
    readSession: async (claims: SessionClaims): Promise<SessionState> => {
      const views = createViewReader(documents);
      const [person, session] = await Promise.all([
        views.one(people, claims.person),
        views.one(sessionCollection, claims.session),
      ]);
      const open = sessionState(person, session, claims) === 'valid';
      return { open, imports: isAllowed('createPeople', standingsOf(person)) };
    },
    stop: () => waiter.stop(),
  };
}
