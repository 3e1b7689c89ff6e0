import type { Lane } from './Lane.ts';

/** What a round of deliveries took. */
export type Deliveries = {
  readonly count: number;
  /** Of the server, in seconds. */
  readonly cpu: number;
  /** On the clock, in seconds. */
  readonly duration: number;
};

/**
 * Publishes for some time, each time when everybody has heard what was published before: so a slow server is asked for less, and queues do not
 * grow.
 *
 * @param events happen at a time
 * @throws Error where events do not arrive
 */
export async function measureDeliveries(
  { crowd, reach, publish, cpuTime }: Lane,
  { events, seconds }: { readonly events: number; readonly seconds: number },
): Promise<Deliveries> {
  const [before, cpuBefore, begin] = [crowd.total, await cpuTime(), performance.now()];
  let expected = before;
  while (performance.now() - begin < seconds * 1_000) {
    expected += events * reach;
    await publish(events);
    await crowd.reached(expected);
  }
  const duration = (performance.now() - begin) / 1_000;
  return { count: crowd.total - before, cpu: (await cpuTime()) - cpuBefore, duration };
}
