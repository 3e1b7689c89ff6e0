import type { Fact } from '@c18n/platform/domain/Fact';
import { CodedError } from '@c18n/platform/errors/CodedError';
import { partitionOf } from '@c18n/platform/ids/partitionOf';
import type { LiveField, LiveModule, LiveSource } from '@c18n/platform/live/LiveField';
import type { Log } from '@c18n/platform/logging/Log';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { PositionTokens } from '@c18n/platform/positions/createPositionTokens';
import type { Position } from '@c18n/platform/positions/Position';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import type { ExecutionResult } from 'graphql';
import { publicError } from '../errors/publicError.ts';
import type { Federation } from '../federation/Federation.ts';
import type { LiveConfiguration } from '../GatewayConfiguration.ts';
import { createOperationContext } from '../operations/createOperationContext.ts';
import type { Authenticator } from '../sessions/Authenticator.ts';
import type { Session } from '../sessions/Session.ts';
import type { SessionGuard } from '../sessions/SessionGuard.ts';
import { Hub } from './Hub.ts';
import { LiveQueue, type QueuedEvent } from './LiveQueue.ts';
import { LiveSubscription } from './LiveSubscription.ts';
import type { PreparedSubscription } from './PreparedSubscription.ts';
import { startOf } from './startOf.ts';

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
    const concerns = modules.flatMap((module) => module.concerns ?? []);
    const concernsOf = (fact: Fact) => concerns.flatMap((one) => one(fact));
    this.#hub = new Hub({ heads, ringSize: configuration.ringSize, concerns: concernsOf });
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
    const { contextFor, partitions, configuration, ledger } = this.#parts;
    const field = this.#fields.get(prepared.field);
    if (field === undefined) throw new Error(`no domain delivers ${prepared.field}`);
    // Known before the first read: what happens while the rights are checked is told.
    const now = this.#hub.vector();
    const source = await field.source(prepared.args, contextFor(session?.viewer ?? null));
    const key = { stream: source.stream, partition: partitionOf(source.place, partitions) };
    const after = prepared.args.after;
    const atNow = now.find((one) => one.stream === key.stream && one.partition === key.partition)?.number ?? 0;
    const start = typeof after === 'string' ? await startOf(after, key, { hub: this.#hub, ...this.#parts }) : atNow;
    const permit = () => this.#permit(source, session);
    await permit();
    if (this.#closed) throw new CodedError('UNAVAILABLE', 'This server is closing: connect again.');

    const queue = { hub: this.#hub, ledger, source, partition: key.partition, start, bounds: configuration };
    let unwatch = () => {};
    const subscription = new LiveSubscription({
      queue: (wake) => new LiveQueue({ ...queue, wake }),
      permit,
      execute: (queued, number) => this.#execute(prepared, session, queued, { ...key, number }),
      closed: () => {
        this.#open.delete(subscription);
        unwatch();
      },
    });
    this.#open.add(subscription);
    const { guard, authenticator } = this.#parts;
    const fail = (error: unknown) => subscription.fail(error);
    if (session !== null) {
      unwatch = guard.watch(session.claims, () => fail(new CodedError('UNAUTHENTICATED')));
      // It may have ended after it was checked and before it was watched.
      authenticator.assertCurrent(session).catch(fail);
    }
    return subscription;
  }

  /** Ends all streams in good order, and refuses new ones. Clients continue elsewhere, after the last position that they got. */
  close(): void {
    this.#closed = true;
    for (const subscription of this.#open) subscription.complete();
  }

  async #permit(source: LiveSource, session: Session | null): Promise<void> {
    await this.#parts.authenticator.assertCurrent(session);
    const allowed = await source.allowed(this.#parts.contextFor(session?.viewer ?? null));
    if (!allowed) throw new CodedError('FORBIDDEN');
  }

  async #execute(
    prepared: PreparedSubscription,
    session: Session | null,
    queued: QueuedEvent,
    position: Position,
  ): Promise<ExecutionResult> {
    const { federation, contextFor, positions, log } = this.#parts;
    const token = positions.sign(position);
    const context = createOperationContext({
      viewer: session?.viewer ?? null,
      contextFor,
      event: { [prepared.field]: { ...queued.event, position: token } },
    });
    const result = await federation.execute(prepared.plan, prepared.operation, context);
    const errors = result.errors?.map((error) => publicError(error.toJSON(), error, log));
    return {
      ...(errors === undefined ? {} : { errors: errors as never }),
      ...(result.data === undefined ? {} : { data: result.data }),
      extensions: { ...result.extensions, position: token },
    };
  }
}
