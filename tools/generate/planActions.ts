import type { Action } from './Action.ts';
import { Chance } from './Chance.ts';
import { choices } from './choices.ts';
import type { Weights } from './readWeights.ts';
import { Society } from './Society.ts';

export type PlanOptions = {
  readonly seed: number;
  readonly weights: Weights;
  /** What user names begin with: letters and digits. */
  readonly prefix: string;
};

/** So often something else is tried where there is nothing to do it with; then somebody comes. */
const TRIES = 20;

/**
 * What happens, one after the other and without end, so that each is possible once those before it are done. Pure: the same options
 * give the same actions.
 */
export function* planActions({ seed, weights, prefix }: PlanOptions): Generator<Action, never> {
  const chance = new Chance(seed);
  const society = new Society();
  const planning = { chance, society, prefix };
  for (;;) {
    let actions: readonly Action[] = [];
    for (let tries = 0; actions.length === 0 && tries < TRIES; tries++)
      actions = choices[chance.kind(weights)](planning);
    yield* actions.length > 0 ? actions : choices.person(planning);
  }
}
