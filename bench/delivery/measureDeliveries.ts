import type { Lane } from './Lane.ts';

/** What a round of deliveries took. */
export type Deliveries = {
  readonly count: number;
  /** Of the server, in seconds. */
  readonly cpu: number;
  /** On the clock, in seconds. */
  readonly duration: number;
};

/** Seconds of each turn that do not count: whoever waited while others had the cores has given memory back and finds its caches full of theirs. */
const WARM_UP = 1;

/**
 * Publishes for some time, each time when everybody has heard what was published before: so a slow server is asked for less, and queues do not
 * grow. What is counted is a server at work.
 *
 * @param events happen at a time
 * @throws Error where events do not arrive
 */
export async function measureDeliveries(
  { crowd, reach, publish, cpuTime }: Lane,
  { events, seconds }: { readonly events: number; readonly seconds: number },
): Promise<Deliveries> {
  let expected = crowd.total;
  const publishFor = async (time: number) => {
    const end = performance.now() + time * 1_000;
    while (performance.now() < end) {
      expected += events * reach;
      await publish(events);
      await crowd.reached(expected);
    }
  };
  await publishFor(WARM_UP);
  const [before, cpuBefore, begin] = [crowd.total, await cpuTime(), performance.now()];
  await publishFor(seconds);
  const duration = (performance.now() - begin) / 1_000;
  return { count: crowd.total - before, cpu: (await cpuTime()) - cpuBefore, duration };
}
