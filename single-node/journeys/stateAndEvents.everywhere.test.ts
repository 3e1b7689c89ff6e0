import { readResult } from '@c18n/client/reduce/readResult';
import { defaultGatewayConfiguration } from '@c18n/gateway/GatewayConfiguration';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../testing/Actor.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';
import { apiSchema } from '../testing/state-and-events/apiSchema.ts';
import { differences } from '../testing/state-and-events/differences.ts';
import { exclusions } from '../testing/state-and-events/exclusions.ts';
import { Follower, type Reading, type ToldEvent } from '../testing/state-and-events/Follower.ts';
import { ephemeral, type FollowedName, followed } from '../testing/state-and-events/followed.ts';
import { Horizon } from '../testing/state-and-events/Horizon.ts';
import { operationsOf } from '../testing/state-and-events/operationsOf.ts';
import { readAgain } from '../testing/state-and-events/readAgain.ts';
import { readableFields } from '../testing/state-and-events/readableFields.ts';
import type { Scenario } from '../testing/state-and-events/Scenario.ts';
import { scenarios } from '../testing/state-and-events/scenarios/scenarios.ts';
import { World } from '../testing/state-and-events/World.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';

const unlimited = { depth: 1_000, cost: 1e12, aliases: 1_000, selections: 1e6, characters: 1e9, tokens: 1e6 };
const limits = { ...defaultGatewayConfiguration.limits, ...unlimited };
const names = Object.keys(followed) as readonly FollowedName[];

type Stage = { readonly node: TestNode; readonly world: World };

type Played = {
  readonly before: Reading;
  /** What was told besides the act. */
  readonly live: readonly ToldEvent[];
  readonly told: readonly ToldEvent[];
  readonly after: Reading;
  readonly follower: Follower;
};

const cases = Object.entries(scenarios).flatMap(([mutation, ones]) =>
  ones.flatMap((scenario) =>
    names
      .filter((name) => scenario.told[name] !== undefined)
      .map((name) => ({ title: [mutation, scenario.name].filter(Boolean).join(' '), name, scenario })),
  ),
);

describe('the rule that state and events are state', () => {
  test('is tried with every mutation and every subscription', () => {
    const fieldsOf = (type: { getFields: () => object } | null | undefined) => Object.keys(type?.getFields() ?? {});
    expect(Object.keys(scenarios).toSorted()).toEqual(fieldsOf(apiSchema.getMutationType()).toSorted());
    expect([...names, ...ephemeral].toSorted()).toEqual(fieldsOf(apiSchema.getSubscriptionType()).toSorted());
    expect(names.filter((name) => !cases.some((one) => one.name === name))).toEqual([]);
  });

  test('is tried with every field that can be read, but for those that have a reason', () => {
    const excluded = new Set(exclusions.filter(({ of }) => of === undefined).map(({ field }) => field));
    const selected = names.flatMap((name) => [...operationsOf(name).selected]);
    const readable = readableFields([...excluded]);
    expect(readable.filter((field) => !selected.includes(field))).toEqual([]);
    const known = [
      ...readable,
      ...readableFields([]),
      ...readableFields([]).map((field) => field.replace(/^\w+/, '*')),
    ];
    expect([...excluded].filter((field) => !known.includes(field))).toEqual([]);
  });
});

describe.each(testedAdapters)('the rule that state and events are state, on adapters: %s', (_name, adapters) => {
  let stage: Stage;

  beforeAll(async () => {
    const node = await startTestNode({ adapters, gateway: { limits } });
    stage = { node, world: await World.create(node) };
  });
  afterAll(() => stage.node[Symbol.asyncDispose]());

  test.each(cases)('holds for $title, as $name tell it', async ({ name, scenario }) => {
    const { before, live, told, after, follower } = await play(stage, scenario, name);
    await using _ = follower;
    expect(told.map(({ type }) => type)).toEqual(scenario.told[name]);
    const events = [...live, ...told];
    const once = follower.apply(before.state, events);
    expect(differences(once, after.state)).toEqual([]);
    const { document, variables } = follower.snapshot;
    const { stale } = readResult(once, document, variables);
    expect(stale.filter((field) => !readAgain.some(({ mark }) => mark.test(field)))).toEqual([]);
    // Events may come twice, late, in another order, or be older than what was read.
    expect(differences(follower.apply(once, events), after.state)).toEqual([]);
    expect(differences(follower.apply(before.state, events.toReversed()), after.state)).toEqual([]);
    expect(differences(follower.apply(after.state, events), after.state)).toEqual([]);
    expect(readResult(after.state, document, variables)).toEqual({ data: after.data, missing: [], stale: [] });
  });
});

/** Reads, does it, and reads again: what was there before and after, and what was told meanwhile. */
async function play({ node, world }: Stage, scenario: Scenario, name: FollowedName): Promise<Played> {
  const { ids = {}, follower: actor = world.eve, act } = await scenario.prepare(world);
  const count = scenario.told[name]?.length ?? 0;
  const follower = new Follower(name, actor, ids[name]);
  const horizon = await Horizon.now(node);
  // Hints have no position by which one that comes late could be told from a new one.
  const hinted = name === 'viewerEvents' && scenario.endsSession !== true;
  const before = await (hinted ? follower.readBeyond(horizon) : follower.read());
  if (scenario.endsSession) {
    await follower[Symbol.asyncDispose]();
    const again = new Follower(name, (await act()) as Actor, ids[name]);
    const { old, told } = await again.take(count, before.position, horizon);
    return { before, live: old, told, after: await again.read(), follower: again };
  }
  const live = hinted ? await begin(world, { follower, viewer: actor, position: before.position, horizon }) : [];
  const telling = follower.take(count, before.position, horizon);
  await act();
  const { old, told } = await telling;
  return { before, live: [...live, ...old], told, after: await follower.read(), follower };
}

type Beginning = {
  readonly follower: Follower;
  readonly viewer: Actor;
  readonly position: string | null;
  readonly horizon: Horizon;
};

/** Waits until hints are followed, which are told only to who listens: when something of the viewer's own is heard they are. */
async function begin(world: World, { follower, viewer, position, horizon }: Beginning): Promise<readonly ToldEvent[]> {
  const telling = follower.take(1, position, horizon);
  await viewer.do('updateProfile', { location: world.unique('place') });
  const { old, told } = await telling;
  return [...old, ...told];
}
