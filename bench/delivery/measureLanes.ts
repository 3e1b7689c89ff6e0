import { quantile } from '../report/quantile.ts';
import type { Workbench } from '../Workbench.ts';
import type { Lane } from './Lane.ts';
import { measureDeliveries } from './measureDeliveries.ts';

/** What a lane reached: the middle of its rounds. */
export type LaneFigures = {
  /** Microseconds of the server's CPU time for each delivery. */
  readonly cpu: number;
  /** Deliveries a second. */
  readonly rate: number;
};

/** Measures lanes by turns, so that what else the machine does meets all of them. @param events happen at a time */
export async function measureLanes<Lanes extends Readonly<Record<string, Lane>>>(
  workbench: Workbench,
  lanes: Lanes,
  { events, rounds, seconds }: { readonly events: number; readonly rounds: number; readonly seconds: number },
): Promise<{ readonly [Name in keyof Lanes]: LaneFigures }> {
  const found = new Map(Object.keys(lanes).map((name) => [name, { cpu: [] as number[], rate: [] as number[] }]));
  for (let round = 1; round <= rounds; round++) {
    const told: string[] = [];
    for (const [name, lane] of Object.entries(lanes)) {
      const { count, cpu, duration } = await measureDeliveries(lane, { events, seconds });
      found.get(name)?.cpu.push((cpu * 1e6) / count);
      found.get(name)?.rate.push(count / duration);
      told.push(`${name} ${((cpu * 1e6) / count).toFixed(2)}`);
    }
    workbench.progress(`round ${round}, ${events} at a time, CPU µs a delivery: ${told.join(', ')}`);
  }
  const figures = [...found].map(([name, { cpu, rate }]) => [
    name,
    { cpu: quantile(cpu, 0.5), rate: quantile(rate, 0.5) },
  ]);
  return Object.fromEntries(figures) as { readonly [Name in keyof Lanes]: LaneFigures };
}
