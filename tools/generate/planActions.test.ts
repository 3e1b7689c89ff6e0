import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from './Action.ts';
import { planActions } from './planActions.ts';
import { defaultWeights, type Weights, weightNames } from './readWeights.ts';
import { referencesOf } from './referencesOf.ts';

function planned(seed: number, count: number, weights: Weights = defaultWeights): readonly Action[] {
  const actions: Action[] = [];
  for (const action of planActions({ seed, weights, prefix: 'g' })) {
    if (actions.push(action) === count) break;
  }
  return actions;
}

/** Who is in which community or group: follows the plan, and finds what would be refused. */
function faultsOf(actions: readonly Action[]): readonly string[] {
  const made = new Set<string>();
  const members = new Map<string, Set<string>>();
  const communityOf = new Map<string, string>();
  const faults: string[] = [];
  for (const [number, action] of actions.entries()) {
    const { kind, by, makes } = action;
    const wants = (holds: boolean | undefined, what: string) => {
      if (holds !== true) faults.push(`action ${number}, ${kind} by ${by}: ${what}`);
    };
    if (kind !== 'register') wants(made.has(by), 'is nobody');
    for (const reference of referencesOf(action)) wants(made.has(reference), `${reference} is not there`);
    if (makes !== null) {
      wants(!made.has(makes), `${makes} is there already`);
      made.add(makes);
    }
    const isIn = (place: string) => members.get(place)?.has(by);
    if (kind === 'createCommunity' || kind === 'createUserGroup') members.set(makes ?? '', new Set([by]));
    if (kind === 'createUserGroup') communityOf.set(makes ?? '', action.community);
    if (kind === 'joinCommunity') members.get(action.community)?.add(by);
    if (kind === 'joinUserGroup') {
      wants(isIn(communityOf.get(action.group) ?? ''), 'is not in the community');
      members.get(action.group)?.add(by);
    }
    if (kind === 'leaveCommunity') {
      wants(members.get(action.community)?.delete(by), 'is not in it');
      for (const [group, community] of communityOf)
        if (community === action.community) wants(!isIn(group), `stays in ${group}`);
    }
    if (kind === 'leaveUserGroup') wants(members.get(action.group)?.delete(by), 'is not in it');
    if (kind === 'publishPost' || kind === 'addComment' || kind === 'addReaction' || kind === 'acceptAnswer')
      wants(isIn(action.place), 'is not in the community');
    if (kind === 'sendMessage' && action.conversation.startsWith('group'))
      wants(isIn(action.conversation), 'is not in it');
  }
  return faults;
}

describe('a plan', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(planned(7, 500)).toEqual(planned(7, 500));
    expect(planned(8, 500)).not.toEqual(planned(7, 500));
  });

  test('goes on where a shorter one ends', () => {
    expect(planned(7, 500).slice(0, 200)).toEqual(planned(7, 200));
  });

  test('plans only what is possible once what comes before it is done', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.record(Object.fromEntries(weightNames.map((name) => [name, fc.integer({ min: 0, max: 30 })]))),
        (seed, weights) => {
          const some = Object.values(weights).some((weight) => weight > 0);
          expect(faultsOf(planned(seed, 300, some ? (weights as Weights) : defaultWeights))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
    expect(faultsOf(planned(1, 3_000))).toEqual([]);
  });

  test('does everything now and then, about as often as it is weighted', () => {
    const kinds = Map.groupBy(planned(1, 5_000), ({ kind }) => kind);
    expect(kinds.size).toBe(13);
    const share = (kind: Action['kind']) => (kinds.get(kind)?.length ?? 0) / 5_000;
    expect(share('addReaction')).toBeGreaterThan(0.2);
    expect(share('addReaction')).toBeLessThan(0.4);
    expect(share('leaveCommunity')).toBeLessThan(0.05);
  });

  test('never does what is weighted with nothing', () => {
    const kinds = new Set(planned(1, 1_000, { ...defaultWeights, message: 0, direct: 0 }).map(({ kind }) => kind));
    expect(kinds.has('sendMessage') || kinds.has('openDirectConversation')).toBe(false);
  });

  test('gives everybody a user name of their own that is accepted', () => {
    const names = planned(1, 3_000).flatMap((action) => (action.kind === 'register' ? action.userName : []));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9][a-z0-9._-]{1,38}[a-z0-9]$/);
  });
});
