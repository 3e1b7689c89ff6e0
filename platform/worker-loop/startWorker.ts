import type { Fact } from '../domain/Fact.ts';
import { streams } from '../domain/streams.ts';
import { type FactFollower, followFacts } from '../following/FactFollower.ts';
import type { Log } from '../logging/Log.ts';
import type { Metrics } from '../metrics/Metrics.ts';
import { noMetrics } from '../metrics/noMetrics.ts';
import type { Ledger } from '../ports/Ledger.ts';
import type { PartitionKey } from '../ports/Store.ts';
import type { Transport } from '../ports/Transport.ts';
import type { Position } from '../positions/Position.ts';
import { retry } from './retry.ts';
import type { StreamWorker } from './StreamWorker.ts';

/** Where facts come from. */
export type WorkerFeed = {
  readonly transport: Pick<Transport, 'listen'>;
  readonly ledger: Ledger;
  /** How many partitions each stream has. */
  readonly partitions: number;
  readonly log: Log;
  readonly metrics?: Metrics;
};

export type RunningWorker = {
  /** Resolves when it follows. */
  readonly ready: Promise<void>;
  /** Resolves when everything is applied that the ledger holds at the time of the call. */
  readonly drain: () => Promise<void>;
  /** Ends it; what is being applied is finished first. */
  readonly stop: () => Promise<void>;
  /** Clears the worker and has it begin anew with the first fact. Resolves when it has begun. */
  readonly replay: () => Promise<void>;
};

/**
 * Runs a stream worker from where it came to last time. Outages are waited out: effects are tried again until they are applied, in order,
 * and never put aside, while other partitions go on.
 */
export function startWorker<Effect>(worker: StreamWorker<Effect>, feed: WorkerFeed): RunningWorker {
  const rules = new Map(worker.rules.map(({ type, effects }) => [type, effects]));
  if (rules.size < worker.rules.length) throw new Error(`${worker.name} has two rules for one kind of fact`);
  let stopped = false;

  const handle = async (key: PartitionKey, facts: readonly Fact[]) => {
    const last = facts.at(-1);
    if (last === undefined) return;
    const effects = facts.flatMap((fact) => rules.get(fact.type)?.(fact) ?? []);
    await worker.apply(effects, { ...key, number: last.number });
  };
  const follow = async () => {
    const from = startOf(await worker.positions(), feed.partitions);
    const { transport, ledger, log, metrics = noMetrics } = feed;
    const measured = { as: worker.name, metrics };
    return followFacts({ transport, ledger, log, from, handle, pace: 'gathered', measured });
  };
  const persist = <Result>(work: () => Promise<Result>) => retry(work, () => stopped);
  const beginAnew = async (before: FactFollower) => {
    await before.stop();
    await persist(worker.clear);
    feed.log.info({ worker: worker.name }, 'begins anew with the first fact');
    return persist(follow);
  };

  let following = persist(follow);
  // Whoever waits for it is told; that nobody does is no fault.
  following.catch(() => {});
  return {
    ready: following.then(() => undefined),
    drain: async () => (await following).drain(),
    stop: async () => {
      stopped = true;
      await following.then(
        (follower) => follower.stop(),
        () => undefined,
      );
    },
    replay: async () => {
      following = following.then(beginAnew);
      await following;
    },
  };
}

/** All partitions, each with the number after which its facts are wanted. */
function startOf(positions: readonly Position[], partitions: number): readonly Position[] {
  const name = ({ stream, partition }: PartitionKey) => `${stream}/${partition}`;
  const numbers = new Map(positions.map((position) => [name(position), position.number]));
  return streams.flatMap((stream) =>
    Array.from({ length: partitions }, (_, partition) => {
      const key = { stream, partition };
      return { ...key, number: numbers.get(name(key)) ?? 0 };
    }),
  );
}
