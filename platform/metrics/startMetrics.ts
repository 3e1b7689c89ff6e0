import type { Log } from '../logging/Log.ts';
import { createMetrics } from './createMetrics.ts';
import type { Metrics } from './Metrics.ts';
import { noMetrics } from './noMetrics.ts';
import { serveMetrics } from './serveMetrics.ts';

/** What a process needs of its metrics. */
export type RunningMetrics = { readonly metrics: Metrics; readonly close: () => Promise<void> };

/** Starts to measure a process and to serve that, where a port for it is set; else nothing is measured. */
export async function startMetrics(
  { metricsHost: host, metricsPort: port }: { readonly metricsHost: string; readonly metricsPort: number | null },
  log: Log,
): Promise<RunningMetrics> {
  if (port === null) return { metrics: noMetrics, close: async () => {} };
  const metrics = createMetrics();
  const { url, close } = await serveMetrics(metrics, { host, port }, log);
  log.info({ url }, 'metrics are served');
  return { metrics, close };
}
