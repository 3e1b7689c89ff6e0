import type { Metrics } from '@c18n/platform/metrics/Metrics';
import type { Subgraph } from '../federation/Subgraph.ts';
import { gatewayMetrics } from './gatewayMetrics.ts';

type Answer = Awaited<ReturnType<Subgraph['process']>>;

const FAULT = 'INTERNAL_SERVER_ERROR';
const failures: readonly unknown[] = [FAULT, 'UNAVAILABLE', 'OVERLOADED'];

/** The subgraph, with its calls measured. */
export function meterSubgraph(subgraph: Subgraph, metrics: Metrics): Subgraph {
  const { name } = subgraph;
  const duration = metrics.histogram(gatewayMetrics.subgraphDuration);
  const failed = metrics.counter(gatewayMetrics.subgraphFailures);
  return {
    name,
    process: (options) => {
      const start = performance.now();
      const answered = subgraph.process(options);
      const end = (code: string | null) => {
        duration.observe({ subgraph: name }, (performance.now() - start) / 1_000);
        if (code !== null) failed.add({ subgraph: name, code });
      };
      // Whoever called it waits for the same promise, and no longer than without this.
      answered.then(
        (answer) => end(failureOf(answer)),
        () => end(FAULT),
      );
      return answered;
    },
  };
}

function failureOf({ errors }: Answer): string | null {
  const codes = errors?.map(({ extensions }) => extensions?.code);
  return (codes?.find((code) => failures.includes(code)) as string | undefined) ?? null;
}
