import type { EntityKey } from './EntityKey.ts';

/** One selection of one entity, asked for by a query and heard by a subscription. */
export type EntityCase = {
  /** `User.id 2: { nickname }`, shortened. */
  readonly name: string;
  readonly field: string;
  readonly key: EntityKey;
  /** Which of the key's entities. */
  readonly index: number;
  /** Whether the entity is within an event, or is the event. */
  readonly isWithin: boolean;
  readonly selection: string;
};
