import type { Benchmark } from '../Benchmark.ts';
import { SHOP } from '../federation/shop/shopOperations.ts';
import { compareQueries } from './compareQueries.ts';

/** A large answer from four subgraphs over HTTP. Each request is about other things, so that none can be answered by another's fetches. */
export const queryBenchmark: Benchmark = {
  name: 'query',
  about: 'a query of 16 fetches whose answer has 87 kB; beside @apollo/gateway and Hive Gateway',
  run: (workbench) => {
    const variables = (request: number) => ({ batch: String(100_000 + (request % 900_000)) });
    const asking = { query: SHOP, variables, connections: 50, requests: 300 };
    return compareQueries(workbench, asking, { apollo: 3, hive: 1 });
  },
};
