import type { Fact } from '@c18n/platform/domain/Fact';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { LiveField, LiveModule, LiveSource } from '@c18n/platform/live/LiveField';
import type { Log } from '@c18n/platform/logging/Log';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { PositionTokens } from '@c18n/platform/positions/createPositionTokens';
import type { Position } from '@c18n/platform/positions/Position';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import { backOff } from '@c18n/platform/worker-loop/retry';
import type { Federation } from '../federation/Federation.ts';
import type { LiveConfiguration } from '../GatewayConfiguration.ts';
import type { Authenticator } from '../sessions/Authenticator.ts';
import type { Session } from '../sessions/Session.ts';
import type { SessionGuard } from '../sessions/SessionGuard.ts';
import { executeEvent } from './executeEvent.ts';
import { type FoundSource, findSource } from './findSource.ts';
import { Hub } from './Hub.ts';
import { LiveQueue } from './LiveQueue.ts';
import { LiveSubscription } from './LiveSubscription.ts';
import type { PreparedSubscription } from './PreparedSubscription.ts';
import { tellWhole } from './tellWhole.ts';

/** What live delivery is made of. */
export type LiveDeliveryParts = {
  readonly modules: readonly LiveModule[];
  readonly federation: Federation;
  readonly contextFor: (viewer: Viewer | null) => SubgraphContext;
  readonly heads: readonly Position[];
  readonly ledger: Ledger;
  readonly partitions: number;
  readonly positions: PositionTokens;
  readonly authenticator: Authenticator;
  readonly guard: SessionGuard;
  readonly configuration: LiveConfiguration;
  readonly log: Log;
};

/** Live delivery: the facts go in, streams of subscribers come out. The rest of the gateway knows no more of it than this. */
export class LiveDelivery {
  readonly #parts: LiveDeliveryParts;
  readonly #hub: Hub;
  readonly #fields: ReadonlyMap<string, LiveField>;
  readonly #open = new Set<LiveSubscription>();
  #closed = false;

  constructor(parts: LiveDeliveryParts) {
    this.#parts = parts;
    const { modules, heads, configuration } = parts;
    this.#hub = new Hub({ heads, ring: configuration.ring, concerns: (fact) => this.#concernsOf(fact) });
    this.#fields = new Map(modules.flatMap((module) => module.fields).map((field) => [field.field, field]));
  }

  /** Takes the next facts. One that was taken before is skipped. */
  accept(facts: readonly Fact[]): void {
    this.#hub.accept(facts);
  }

  /** How far every partition was consumed. */
  vector(): readonly Position[] {
    return this.#hub.vector();
  }

  /**
   * Opens a stream. Everything that can be refused is refused here.
   *
   * @throws CodedError UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, BAD_POSITION, UNAVAILABLE
   */
  async open(prepared: PreparedSubscription, session: Session | null): Promise<LiveSubscription> {
    const field = this.#fields.get(prepared.field);
    if (field === undefined) throw new Error(`no domain delivers ${prepared.field}`);
    const viewer = session?.viewer ?? null;
    const context = this.#parts.contextFor(viewer);
    const found = await findSource(field, prepared.args, context, { hub: this.#hub, ...this.#parts });
    await this.#permit(found.source, session);
    if (this.#closed) throw new CodedError('UNAVAILABLE', 'This server is closing: connect again.');
    const subscription = this.#stream(prepared, session, found);
    await subscription.settle();
    return subscription;
  }

  /** Ends all streams in good order, and refuses new ones. Clients continue elsewhere, after the last position that they got. */
  close(): void {
    this.#closed = true;
    for (const subscription of this.#open) subscription.complete();
  }

  #stream(prepared: PreparedSubscription, session: Session | null, found: FoundSource): LiveSubscription {
    const { ledger, configuration: bounds, positions } = this.#parts;
    const { source, key, start } = found;
    const subscription = new LiveSubscription({
      queue: (wake) => new LiveQueue({ hub: this.#hub, ledger, source, partition: key.partition, start, bounds, wake }),
      permit: () => this.#permit(source, session),
      execute: ({ event }, number) => {
        const position = positions.sign({ ...key, number });
        const viewer = session?.viewer ?? null;
        return tellWhole(() => executeEvent(prepared, viewer, { event, position }, this.#parts), backOff);
      },
      closed: () => {
        this.#open.delete(subscription);
        unwatch();
      },
    });
    const unwatch = this.#endWith(session, (error) => subscription.fail(error));
    this.#open.add(subscription);
    return subscription;
  }

  /** Calls `end` as soon as the session is not valid any more. Returns what stops that. */
  #endWith(session: Session | null, end: (error: unknown) => void): () => void {
    if (session === null) return () => {};
    const unwatch = this.#parts.guard.watch(session.claims, () => end(new CodedError('UNAUTHENTICATED')));
    // It may have ended after it was checked and before it was watched.
    this.#parts.authenticator.assertCurrent(session).catch(end);
    return unwatch;
  }

  async #permit(source: LiveSource, session: Session | null): Promise<void> {
    await this.#parts.authenticator.assertCurrent(session);
    const allowed = await source.allowed(this.#parts.contextFor(session?.viewer ?? null));
    if (!allowed) throw new CodedError('FORBIDDEN');
  }

  #concernsOf(fact: Fact): readonly string[] {
    try {
      return this.#parts.modules.flatMap((module) => module.concerns?.(fact) ?? []);
    } catch (error) {
      // A fault of one domain must not keep facts from everybody.
      this.#parts.log.error({ err: error, type: fact.type, number: fact.number }, 'a fact could not be read');
      return [];
    }
  }
}
