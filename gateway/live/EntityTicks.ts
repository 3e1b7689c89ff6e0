import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import type { EntityCall, EntityLane } from '../execution/EntityLane.ts';
import { EntityTick } from '../execution/EntityTick.ts';
import { createOperationContext } from '../operations/createOperationContext.ts';
import type { Audience } from './tellEvent.ts';

/** So many entities are asked for in one call at most. */
const LIMIT = 500;

type Collected = { readonly tick: EntityTick; readonly call: EntityCall; readonly context: object };

/**
 * Joins what live events ask subgraphs for, across events and groups: one call for all that ask the same of entities in one turn of the
 * event loop, and may see the same. Their reads are made for that call, so none is older than the events are.
 */
export class EntityTicks {
  readonly #contextFor: (viewer: Viewer | null) => SubgraphContext;
  readonly #placeIndependent: ReadonlySet<string>;
  #collected = new Map<string, Collected>();

  /** @param placeIndependent the subgraphs that answer the same whichever place an event is of */
  constructor(contextFor: (viewer: Viewer | null) => SubgraphContext, placeIndependent: ReadonlySet<string>) {
    this.#contextFor = contextFor;
    this.#placeIndependent = placeIndependent;
  }

  /** How events are executed for an audience. */
  laneOf(audience: Audience): EntityLane {
    return { ask: (call, representations) => this.#collect(call, audience).ask(representations) };
  }

  #collect(call: EntityCall, { viewer, place }: Audience): EntityTick {
    const scope = this.#placeIndependent.has(call.subgraph) ? '' : place;
    const key = `${JSON.stringify([viewer?.person ?? null, scope])} ${call.key}`;
    const known = this.#collected.get(key);
    if (known !== undefined && known.tick.size < LIMIT) return known.tick;
    if (this.#collected.size === 0) setImmediate(() => this.#send());
    // One that is full goes with the others.
    if (known !== undefined) this.#collected.set(`${key} ${this.#collected.size}`, known);
    const tick = new EntityTick();
    const context = createOperationContext({ viewer, contextFor: this.#contextFor, telling: { event: {}, place } });
    this.#collected.set(key, { tick, call, context });
    return tick;
  }

  #send(): void {
    const collected = this.#collected;
    this.#collected = new Map();
    for (const { tick, call, context } of collected.values()) {
      void tick.send((representations) => call.send(representations, context));
    }
  }
}
