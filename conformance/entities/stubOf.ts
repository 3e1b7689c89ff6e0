import type { LiveEvent } from '@c18n/platform/live/LiveField';
import type { EntityKey } from './EntityKey.ts';
import { rootFieldOf } from './rootFieldOf.ts';

/** What a subgraph says of an entity of which it knows the key: by itself, as an event. */
export function stubOf({ type, entities }: EntityKey, index: number): LiveEvent {
  const entity = entities[index];
  if (entity === undefined) throw new RangeError(`${type} has ${entities.length} entities, and no ${index}`);
  return { ...entity, __typename: type };
}

/** The same within an event that names all others, too. */
export function eventOf(key: EntityKey, index: number): LiveEvent {
  const entities = key.entities.map((_, other) => stubOf(key, other));
  return { __typename: `${rootFieldOf(key)}_Event`, entity: stubOf(key, index), entities } as LiveEvent;
}
