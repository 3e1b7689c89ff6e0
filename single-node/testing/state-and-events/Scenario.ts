import type { Actor } from '../Actor.ts';
import type { FollowedName } from './followed.ts';
import type { World } from './World.ts';

/** What is there before a mutation, and doing it. */
export type Prepared = {
  /** The ids of what is followed. */
  readonly ids?: Partial<Record<FollowedName, string>>;
  /** Who follows; eve unless given. */
  readonly follower?: Actor;
  /** Does it. Where that ends the follower's session, it returns them with a new one. */
  readonly act: () => Promise<unknown>;
};

/** One thing that a mutation can come to. */
export type Scenario = {
  /** Goes on with a sentence that begins with the mutation: `on a comment`. */
  readonly name?: string;
  readonly prepare: (world: World) => Promise<Prepared>;
  /** By which events each subscription tells it. */
  readonly told: Partial<Record<FollowedName, readonly string[]>>;
  /** The follower's session ends with it, so that they hear of it by their next one only. */
  readonly endsSession?: true;
};

/** The scenarios of mutations, by their fields. */
export type Scenarios = Readonly<Record<string, readonly Scenario[]>>;
