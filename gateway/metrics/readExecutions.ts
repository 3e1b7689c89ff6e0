import type { Metrics, Sample } from '@c18n/platform/metrics/Metrics';
import type { ExecutionCounts } from '../execution/ExecutionCounts.ts';
import { gatewayMetrics } from './gatewayMetrics.ts';

/** Tells how query plans were executed. */
export function readExecutions(counts: () => ExecutionCounts, metrics: Metrics): void {
  metrics.read(gatewayMetrics.executions, () => {
    const { compiled, shaped, whole } = counts();
    return [
      { labels: { by: 'compiled', reason: '' }, value: compiled },
      ...samples('shaped', shaped),
      ...samples('whole', whole),
    ];
  });
}

function samples(by: string, counts: Readonly<Record<string, number>>): readonly Sample<'by' | 'reason'>[] {
  return Object.entries(counts).map(([reason, value]) => ({ labels: { by, reason }, value }));
}
