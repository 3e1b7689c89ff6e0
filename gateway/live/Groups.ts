import type { Fact } from '@c18n/platform/domain/Fact';
import type { LiveModule, LiveSource } from '@c18n/platform/live/LiveField';
import type { Log } from '@c18n/platform/logging/Log';
import type { Ephemera } from '@c18n/platform/ports/Ephemera';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { PositionTokens } from '@c18n/platform/positions/createPositionTokens';
import { KEY_AGE } from '@c18n/platform/sealing/createSealer';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import { backOff } from '@c18n/platform/worker-loop/retry';
import type { Federation } from '../federation/Federation.ts';
import type { LiveConfiguration } from '../GatewayConfiguration.ts';
import type { LiveMeter } from '../metrics/LiveMeter.ts';
import { ActivityQueue } from './activity/ActivityQueue.ts';
import { ActivityRooms } from './activity/ActivityRooms.ts';
import type { EncodedEvent } from './EncodedEvent.ts';
import { EntityTicks } from './EntityTicks.ts';
import type { QueuedEvent } from './EventQueue.ts';
import { EventRing } from './EventRing.ts';
import type { FoundSource } from './findSource.ts';
import { Group } from './Group.ts';
import { GroupHistory } from './GroupHistory.ts';
import { GroupsOfPlaces } from './GroupsOfPlaces.ts';
import type { Hub } from './Hub.ts';
import { LateForgetting } from './LateForgetting.ts';
import { LiveQueue } from './LiveQueue.ts';
import { latin1Json } from './latin1Json.ts';
import type { PreparedSubscription } from './PreparedSubscription.ts';
import { RightsWatch } from './RightsWatch.ts';
import { readBlock } from './readBlock.ts';
import { scopesTakenBack } from './scopesTakenBack.ts';
import { type Audience, tellEvent } from './tellEvent.ts';
import { tellWhole } from './tellWhole.ts';

/** So many events of a group are executed at the same time. */
const AT_ONCE = 32;

export type GroupsParts = {
  readonly hub: Hub;
  readonly ledger: Ledger;
  readonly ephemera: Pick<Ephemera, 'publish' | 'subscribe'>;
  readonly modules: readonly LiveModule[];
  /** The subgraphs that answer the same whichever place an event is of. */
  readonly placeIndependent: ReadonlySet<string>;
  readonly federation: Federation;
  readonly contextFor: (viewer: Viewer | null) => SubgraphContext;
  readonly positions: PositionTokens;
  readonly configuration: LiveConfiguration;
  readonly log: Log;
  readonly meter: LiveMeter;
  readonly now: () => number;
};

/** The groups of this gateway, each for as long as it has members. */
export class Groups {
  readonly #parts: GroupsParts;
  readonly #groups = new Map<string, Group>();
  readonly #places = new GroupsOfPlaces();
  readonly #rooms: ActivityRooms;
  readonly #entities: EntityTicks;
  /** A process that did not hear of an erasure opens the person's words as long as it remembers the key. */
  readonly #late = new LateForgetting(() => this.#forget(this.#groups.values()), KEY_AGE);

  constructor(parts: GroupsParts) {
    this.#parts = parts;
    parts.meter.watch(() => this.#groups.values());
    this.#rooms = new ActivityRooms(parts);
    this.#entities = new EntityTicks(parts.contextFor, parts.placeIndependent);
  }

  /** The group of all whose results are the same; a new one where there is none. */
  get(prepared: PreparedSubscription, found: FoundSource, audience: Audience): Group {
    const { viewer, place } = audience;
    const key = JSON.stringify([prepared.key, place, viewer?.person ?? null]);
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = this.#make(prepared, found, audience, () => {
      this.#groups.delete(key);
      this.#places.remove(place, group);
    });
    this.#groups.set(key, group);
    this.#places.add(place, group, found.source.hints !== undefined);
    return group;
  }

  /** Makes groups forget what a fact takes back; what it takes back everywhere, once more when nobody can open it any more. */
  takeBack(fact: Fact): void {
    const scopes = scopesTakenBack(fact, this.#parts);
    if (scopes.includes('everywhere')) {
      this.#forget(this.#groups.values());
      this.#late.ask();
    } else if (scopes.includes('place')) this.#forget(this.#places.of(fact.place));
  }

  /** Leaves no timer behind. */
  close(): void {
    this.#late.close();
  }

  #forget(groups: Iterable<Group>): void {
    for (const group of groups) group.forget();
  }

  #make(prepared: PreparedSubscription, found: FoundSource, audience: Audience, emptied: () => void): Group {
    const { hub, ledger, configuration: bounds, now, meter } = this.#parts;
    const { source, key } = found;
    const { activity } = source;
    const rooms = this.#rooms;
    const head = hub.head(key);
    const { blockSize: size, groupBytes: capacity } = bounds;
    const tell = this.#teller(prepared, found, audience);
    const read = (after: number) => readBlock(found, after, { hub, ledger, size, tell });
    const group: Group = new Group({
      queue: (wake) =>
        activity === undefined
          ? new LiveQueue({ ...{ hub, ledger, source, bounds, wake }, partition: key.partition, start: head })
          : new ActivityQueue({ ...{ rooms, activity, source, now, wake }, start: head }),
      // Who waits for an execution is told what holds after it.
      atOnce: activity === undefined ? AT_ONCE : 1,
      ring: new EventRing(activity === undefined ? capacity : 'latest', head),
      history: new GroupHistory(read, { alignment: size, capacity }),
      ...{ tell, now, meter },
      emptied: () => {
        unfollow();
        emptied();
      },
    });
    const unfollow = this.#watchRights(group, source);
    return group;
  }

  #watchRights(group: Group, { place, rights }: LiveSource): () => void {
    if (rights === undefined) return () => {};
    const { hub } = this.#parts;
    const watch = new RightsWatch(group, rights, this.#parts);
    const places = [place, ...rights.places];
    for (const one of places) hub.follow({ place: one }, watch);
    return () => {
      for (const one of places) hub.unfollow({ place: one }, watch);
    };
  }

  /** Runs a group's operation for one event. `at`: the number after which a client that has it continues. */
  #teller(prepared: PreparedSubscription, { key, source }: FoundSource, { viewer }: Audience) {
    const { federation, contextFor, log, positions } = this.#parts;
    const audience = { place: source.place, viewer };
    const parts = { federation, contextFor, log, lane: this.#entities.laneOf(audience) };
    return async ({ event, number }: QueuedEvent, at: number): Promise<EncodedEvent> => {
      // Who is there now is not told later.
      const position = source.activity === undefined ? positions.sign({ ...key, number: at }) : null;
      const result = await tellWhole(() => tellEvent(prepared, audience, { event, position }, parts), backOff);
      return { number: at, isHint: number === null, payload: latin1Json(result) };
    };
  }
}
