import { createHash } from 'node:crypto';
import { createApiClient } from '../import/api/createApiClient.ts';
import { forEachOf } from '../import/forEachOf.ts';
import type { ImportOptions } from '../import/ImportOptions.ts';
import type { ActionKind } from './Action.ts';
import { type ActionOutcome, ActionPerformer } from './ActionPerformer.ts';
import { Actors } from './Actors.ts';
import { paced } from './paced.ts';
import { planActions } from './planActions.ts';
import type { Weights } from './readWeights.ts';

export type GenerateOptions = Omit<ImportOptions, 'folder' | 'token'> & {
  readonly seed: number;
  readonly weights: Weights;
  /** So many things happen as fast as they can. */
  readonly actions: number;
  /** Then it goes on live: so many a second, for so many seconds. */
  readonly live: { readonly perSecond: number; readonly seconds: number };
  /** In milliseconds. */
  readonly now: () => number;
};

/** What came of what happened, by kind. */
export type GenerateSummary = {
  readonly actions: number;
  readonly outcomes: Readonly<Partial<Record<ActionKind, Readonly<Partial<Record<ActionOutcome, number>>>>>>;
  readonly problems: number;
  readonly seconds: number;
  /** Actions a second, over all. */
  readonly perSecond: number;
};

/**
 * Makes people, communities and what happens between them, through the API as everybody uses it. The same seed and weights make the
 * same; doing it again within 30 days changes nothing, and more actions go on where fewer ended.
 *
 * @throws ApiError where the API is gone for good; ToolError where the keys of those who registered are forgotten
 */
export async function generate(options: GenerateOptions): Promise<GenerateSummary> {
  const { seed, weights, actions, live, concurrency, progress, report, now, wait } = options;
  const prefix = `g${createHash('sha256')
    .update(JSON.stringify([seed, weights]))
    .digest('hex')
    .slice(0, 8)}`;
  const total = actions + Math.round(live.perSecond * live.seconds);
  const outcomes = new Map<ActionKind, Map<ActionOutcome, number>>();
  let [done, problems] = [0, 0];
  const performer = new ActionPerformer({
    actors: new Actors((token) => createApiClient({ ...options, token })),
    prefix,
    report: (problem) => {
      problems += 1;
      report(problem);
    },
  });
  const begun = now();
  const pace = { total, atOnce: actions, perSecond: live.perSecond, now, wait };
  const coming = paced(planActions({ seed, weights, prefix }), pace);
  await forEachOf(coming, concurrency, async ({ number, thing: action }) => {
    const outcome = await performer.perform(action, number);
    const ofKind = outcomes.get(action.kind) ?? new Map<ActionOutcome, number>();
    outcomes.set(action.kind, ofKind.set(outcome, (ofKind.get(outcome) ?? 0) + 1));
    done += 1;
    progress.advance('actions', done, total);
  });
  const seconds = (now() - begun) / 1_000;
  return {
    ...{ actions: done, problems, seconds, perSecond: Math.round(done / Math.max(seconds, 0.001)) },
    outcomes: Object.fromEntries([...outcomes].map(([kind, ofKind]) => [kind, Object.fromEntries(ofKind)])),
  };
}
