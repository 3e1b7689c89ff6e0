import type { Fact } from '../domain/Fact.ts';
import type { Log } from '../logging/Log.ts';
import type { Metrics } from '../metrics/Metrics.ts';
import type { Ledger } from '../ports/Ledger.ts';
import type { PartitionKey } from '../ports/Store.ts';
import type { ListeningPace, Transport } from '../ports/Transport.ts';
import { backOff } from '../worker-loop/retry.ts';
import { measureFollower } from './measureFollower.ts';
import { PartitionFollower } from './PartitionFollower.ts';

export type FactFollowerOptions = {
  readonly transport: Pick<Transport, 'listen'>;
  readonly ledger: Ledger;
  /** The partitions, each with the number after which facts are wanted; `head`: from now on. */
  readonly from: readonly (PartitionKey & { readonly number: number | 'head' })[];
  /**
   * Takes the next facts of one partition: each once, in order, without gaps. The next come when the promise resolves; other partitions
   * do not wait. Where it throws it is asked again, with these facts as the ledger has them.
   */
  readonly handle: (key: PartitionKey, facts: readonly Fact[]) => Promise<void> | void;
  readonly log: Log;
  /** How soon facts must be heard; at once where it is absent. */
  readonly pace?: ListeningPace;
  /** Where it tells how far it is, under a name. */
  readonly measured?: { readonly as: string; readonly metrics: Metrics };
  /** Milliseconds between comparisons with the ledger, which find a tail that was never published. */
  readonly tailCheck?: number;
};

/** Follows the facts of many partitions. */
export type FactFollower = {
  /** The number of the last fact that was handled, for each partition. */
  readonly consumed: () => readonly (PartitionKey & { readonly number: number })[];
  /** Resolves when everything is handled that the ledger holds at the time of the call. */
  readonly drain: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const TAIL_CHECK = 2_000;

/**
 * Starts to follow. What the transport repeats is skipped by number, what it leaves out is read from the ledger, which has every fact
 * before it is published.
 */
export async function followFacts(options: FactFollowerOptions): Promise<FactFollower> {
  const { ledger } = options;
  const partitions = new Map<string, PartitionFollower>();
  const name = ({ stream, partition }: PartitionKey) => `${stream}/${partition}`;
  // Heard from now on, before the heads are read: nothing falls between.
  const early: Fact[] = [];
  let listening: (facts: readonly Fact[]) => void = (facts) => early.push(...facts);
  const subscription = await options.transport.listen((facts) => listening(facts), options.pace);
  const read = await ledger.heads().catch(async (error) => {
    await subscription.stop();
    throw error;
  });
  const heads = new Map(read.map((head) => [name(head), head.number]));
  for (const { stream, partition, number } of options.from) {
    const key = { stream, partition };
    const after = number === 'head' ? (heads.get(name(key)) ?? 0) : number;
    const handle = (facts: readonly Fact[]) => options.handle(key, facts);
    partitions.set(name(key), new PartitionFollower({ key, after, ledger, handle, log: options.log, backOff }));
  }
  const { measured } = options;
  const endMeasuring = measured && measureFollower(measured.as, () => partitions.values(), measured.metrics);
  listening = (facts) => {
    for (const [key, group] of Map.groupBy(facts, name)) partitions.get(key)?.hear(group);
  };
  listening(early);
  const compare = async () => {
    const current = await ledger.heads();
    return Promise.all(current.map((head) => partitions.get(name(head))?.reach(head.number)));
  };
  // Looks only: while a handler is held up for days, nothing may pile up that waits for it.
  const look = async () => {
    for (const head of await ledger.heads()) partitions.get(name(head))?.know(head.number);
  };
  const timer = setInterval(() => void look().catch(() => {}), options.tailCheck ?? TAIL_CHECK);
  timer.unref();
  void look().catch(() => {});
  return {
    consumed: () => [...partitions.values()].map(({ key, number }) => ({ ...key, number })),
    drain: async () => void (await compare()),
    stop: async () => {
      clearInterval(timer);
      endMeasuring?.();
      await subscription.stop();
      await Promise.all([...partitions.values()].map((partition) => partition.stop()));
    },
  };
}
