import type { Fact } from '@c18n/platform/domain/Fact';
import { isReadable } from '@c18n/platform/domain/isReadable';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { LiveField, LiveModule } from '@c18n/platform/live/LiveField';
import type { Log } from '@c18n/platform/logging/Log';
import type { Ephemera } from '@c18n/platform/ports/Ephemera';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { PositionTokens } from '@c18n/platform/positions/createPositionTokens';
import type { Position } from '@c18n/platform/positions/Position';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import type { Federation } from '../federation/Federation.ts';
import type { LiveConfiguration } from '../GatewayConfiguration.ts';
import type { OpenStreams } from '../limits/OpenStreams.ts';
import type { LiveMeter, StreamEnd } from '../metrics/LiveMeter.ts';
import type { Authenticator } from '../sessions/Authenticator.ts';
import type { SessionHolder } from '../sessions/SessionHolder.ts';
import type { EventSink } from './EventSink.ts';
import { findSource } from './findSource.ts';
import { GroupMember, type GroupMemberOwner } from './GroupMember.ts';
import { Groups } from './Groups.ts';
import { Hub } from './Hub.ts';
import type { PreparedSubscription } from './PreparedSubscription.ts';

/** What live delivery is made of. */
export type LiveDeliveryParts = {
  readonly modules: readonly LiveModule[];
  /** The subgraphs that answer the same whichever place an event is of. */
  readonly placeIndependent: ReadonlySet<string>;
  readonly federation: Federation;
  readonly contextFor: (viewer: Viewer | null) => SubgraphContext;
  readonly heads: readonly Position[];
  readonly ledger: Ledger;
  /** By which gateways tell each other who is where right now. */
  readonly ephemera: Pick<Ephemera, 'publish' | 'subscribe'>;
  readonly partitions: number;
  readonly positions: PositionTokens;
  readonly authenticator: Authenticator;
  readonly configuration: LiveConfiguration;
  readonly log: Log;
  readonly meter: LiveMeter;
  /** The subscriptions that persons have open. */
  readonly streams: OpenStreams;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
};

/** Live delivery: the facts go in, results for subscribers come out. The rest of the gateway knows no more of it than this. */
export class LiveDelivery implements GroupMemberOwner {
  readonly #parts: LiveDeliveryParts;
  readonly #hub: Hub;
  readonly #groups: Groups;
  readonly #fields: ReadonlyMap<string, LiveField>;
  readonly #members = new Set<GroupMember>();
  #closed = false;

  constructor(parts: LiveDeliveryParts) {
    this.#parts = parts;
    const { modules, heads, configuration } = parts;
    this.#hub = new Hub({ heads, ring: configuration.ring, concerns: (fact) => this.#concernsOf(fact) });
    this.#groups = new Groups({ ...parts, hub: this.#hub });
    this.#fields = new Map(modules.flatMap((module) => module.fields).map((field) => [field.field, field]));
  }

  /** Takes the next facts. One that was taken before is skipped. */
  accept(facts: readonly Fact[]): void {
    for (const fact of facts) this.#groups.takeBack(fact);
    this.#hub.accept(facts);
  }

  /** How far every partition was consumed. */
  vector(): readonly Position[] {
    return this.#hub.vector();
  }

  /**
   * Opens a stream. Everything that can be refused is refused here; nothing is told before its `begin` is called.
   *
   * @throws CodedError TOO_MANY_STREAMS, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_USER_INPUT, BAD_POSITION, UNAVAILABLE
   */
  async open(prepared: PreparedSubscription, session: SessionHolder, sink: EventSink): Promise<GroupMember> {
    const field = this.#fields.get(prepared.field);
    if (field === undefined) throw new Error(`no domain delivers ${prepared.field}`);
    const viewer = session.session?.viewer ?? null;
    const found = await findSource(field, prepared.args, this.#parts.contextFor(viewer), {
      ...this.#parts,
      hub: this.#hub,
    });
    if (this.#closed) throw new CodedError('UNAVAILABLE', 'This server is closing: connect again.');
    const audience = {
      viewer: isPersonal(field, prepared) ? viewer : null,
      place: found.source.place,
    };
    this.#parts.streams.enter(viewer);
    const group = this.#groups.get(prepared, found, audience);
    const { allowed } = found.source;
    const member = new GroupMember({ group, session, allowed, sink, start: found.start, owner: this });
    this.#members.add(member);
    session.enter(member);
    // Asked once the member hears of whatever may change the answer.
    try {
      await group.settled;
      await this.#parts.authenticator.assertCurrent(session.session);
      if (!(await allowed(this.#parts.contextFor(viewer)))) throw new CodedError('FORBIDDEN');
    } catch (error) {
      member.leave();
      throw error;
    }
    return member;
  }

  /** A stream has ended. */
  ended(member: GroupMember, why: StreamEnd): void {
    const { streams, meter } = this.#parts;
    streams.leave(member.viewer);
    if (member.hasBegun) meter.ended(why);
    this.#members.delete(member);
    member.session.leave(member);
  }

  /** Ends all streams in good order, and refuses new ones. Clients continue elsewhere, after the last position that they got. */
  close(): void {
    this.#closed = true;
    for (const member of [...this.#members]) member.complete();
    this.#groups.close();
  }

  #concernsOf(fact: Fact): readonly string[] {
    try {
      return this.#parts.modules.flatMap((module) => module.concerns?.(fact) ?? []);
    } catch (error) {
      if (!isReadable(fact)) throw error;
      // A fault of one domain must not keep facts from everybody.
      this.#parts.log.error({ err: error, type: fact.type, number: fact.number }, 'a fact could not be read');
      return [];
    }
  }
}

/** Whether what is told to one is not what is told to another. */
function isPersonal(field: LiveField, { viewerDependent }: PreparedSubscription): boolean {
  const same = field.sameForAll ?? [];
  return field.isPersonal === true || [...viewerDependent].some((coordinate) => !same.includes(coordinate));
}
