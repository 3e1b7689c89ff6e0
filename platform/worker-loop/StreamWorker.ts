import type { FactDefinition } from '../domain/defineFact.ts';
import type { Fact } from '../domain/Fact.ts';
import type { Position } from '../positions/Position.ts';

/** What one kind of fact calls for; pure. */
export type EffectRule<Effect> = {
  readonly type: string;
  readonly effects: (fact: Fact) => readonly Effect[];
};

/** One rule: `when(PostHidden, ({ data }) => [{ takeOut: data.postId }])`. Its fact's personal fields are sealed. */
export function when<Data extends object, Effect>(
  definition: FactDefinition<Data>,
  effects: (fact: Fact<Data>) => readonly Effect[],
): EffectRule<Effect> {
  return { type: definition.type, effects: effects as EffectRule<Effect>['effects'] };
}

/** A worker that follows facts: a table from fact to effect, and the place where effects take hold together with how far it came. */
export type StreamWorker<Effect> = {
  /** For logs: `search-indexer`. */
  readonly name: string;
  /** At most one rule for a kind of fact; facts of other kinds are passed over. */
  readonly rules: readonly EffectRule<Effect>[];
  /** How far it came in each partition; those that are absent have not begun. Rejects in an outage. */
  readonly positions: () => Promise<readonly Position[]>;
  /**
   * Applies effects, in order, and remembers the position with them: both or neither. They come again after a rejection, and may come
   * again after a crash, so applying twice must be as applying once.
   */
  readonly apply: (effects: readonly Effect[], through: Position) => Promise<void>;
  /** Forgets all positions, to begin anew. Effects go, too, at once or as soon as there are as many new ones. */
  readonly clear: () => Promise<void>;
};
