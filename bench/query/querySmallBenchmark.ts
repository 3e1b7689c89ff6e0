import type { Benchmark } from '../Benchmark.ts';
import { PRODUCT } from '../federation/shop/shopOperations.ts';
import { compareQueries } from './compareQueries.ts';

/** As little as a query can be: what every request costs. */
export const querySmallBenchmark: Benchmark = {
  name: 'query-small',
  about: 'a query of one entity and one fetch; beside @apollo/gateway and Hive Gateway',
  run: (workbench) => {
    const variables = (request: number) => ({ upc: `product-${100_000 + (request % 900_000)}-1` });
    const asking = { query: PRODUCT, variables, connections: 50, requests: 1_000 };
    return compareQueries(workbench, asking, { apollo: 2, hive: null });
  },
};
