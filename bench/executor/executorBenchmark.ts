import type { Benchmark } from '../Benchmark.ts';
import { PRODUCT, SHOP } from '../federation/shop/shopOperations.ts';
import { quantile } from '../report/quantile.ts';
import type { Workbench } from '../Workbench.ts';
import { type Executors, openExecutors, type Run } from './openExecutors.ts';

const ROUNDS = 15;
/** Left out: the code is still being compiled. */
const WARM_UP = 5;

/** Microseconds of CPU of one operation, in the middle of the rounds. */
type Figures = { readonly ours: number; readonly theirs: number };

/** Running plans alone: no HTTP, no planning, and subgraphs that answer at once. */
export const executorBenchmark: Benchmark = {
  name: 'executor',
  about: 'compiled plans from canned answers of subgraphs to JSON; beside executeQueryPlan of @apollo/gateway',
  run: async (workbench) => {
    const executors = openExecutors();
    const large = executors.prepare(SHOP, { batch: '1' });
    const small = executors.prepare(PRODUCT, { upc: 'product-1-1' });
    const traffic = await trafficOf(executors, large);
    const query = await compare(workbench, 'query', large, 40);
    const querySmall = await compare(workbench, 'query-small', small, 2_000);
    return {
      ...{ unit: 'CPU µs an operation', ours: query.ours },
      peers: { executeQueryPlan: query.theirs },
      ratios: [
        { peer: 'executeQueryPlan', value: query.theirs / query.ours, goal: 3 },
        { peer: 'executeQueryPlan, small', value: querySmall.theirs / querySmall.ours, goal: 3 },
      ],
      goals: [],
      figures: { ...traffic, 'small: ours': querySmall.ours, 'small: executeQueryPlan': querySmall.theirs },
    };
  },
};

async function compare(
  workbench: Workbench,
  name: string,
  { ours, theirs }: { readonly ours: Run; readonly theirs: Run },
  operations: number,
): Promise<Figures> {
  if ((await ours()) !== (await theirs())) throw new Error('the executors do not answer the same');
  const figures: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let round = 1; round <= ROUNDS + WARM_UP; round++) {
    // Whoever comes second finds the machine warmer: they take turns.
    const turns = round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
    for (const turn of turns) {
      const cpu = await cpuOf(turn === 'ours' ? ours : theirs, operations);
      if (round > WARM_UP) figures[turn].push(cpu);
    }
  }
  const [our, their] = [quantile(figures.ours, 0.5), quantile(figures.theirs, 0.5)];
  workbench.progress(`${name}: ours ${our.toFixed(1)}, executeQueryPlan ${their.toFixed(1)} CPU µs`);
  return { ours: our, theirs: their };
}

async function cpuOf(run: Run, operations: number): Promise<number> {
  const before = process.cpuUsage();
  for (let operation = 0; operation < operations; operation++) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / operations;
}

/** What each executor asks of subgraphs for one operation. */
async function trafficOf(
  { subgraphs }: Executors,
  { ours, theirs }: { ours: Run; theirs: Run },
): Promise<Record<string, number>> {
  const traffic: Record<string, number> = { 'characters of the answer': (await ours()).length };
  for (const [name, run] of [
    ['ours', ours],
    ['executeQueryPlan', theirs],
  ] as const) {
    const sum = (key: 'calls' | 'characters') => subgraphs.reduce((total, subgraph) => total + subgraph[key], 0);
    const [calls, characters] = [sum('calls'), sum('characters')];
    await run();
    traffic[`fetches, ${name}`] = sum('calls') - calls;
    traffic[`fetched characters, ${name}`] = sum('characters') - characters;
  }
  return traffic;
}
