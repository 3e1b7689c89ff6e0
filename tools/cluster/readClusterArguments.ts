import { parseArgs } from 'node:util';
import type { ClusterSize } from './clusterMembers.ts';

/** What `npm run cluster` was asked for. */
export type ClusterArguments = { readonly size: ClusterSize; readonly port: number; readonly data: string };

export const clusterUsage = `npm run cluster -- [options]
  --gateways <n>     2 unless given; the first listens on the port, each further one a hundred above
  --deciders <n>     2 unless given
  --subgraphs <n>    instances of each subgraph, 1 unless given
  --workers <n>      instances of each worker, 1 unless given
  --port <n>         4000 unless given; the metrics of each process are a thousand above its port
  --data <folder>    where engines started here, logs and the secret are kept; ./data/cluster unless given
Engines whose addresses are in KAFKA_BROKERS, MONGODB_URL, ELASTICSEARCH_URL or REDIS_URL are used; the others are started.`;

/** Eight hundred above it is the last gateway, and a thousand above that are its metrics. */
const MOST_PORT = 63_000;

/** Reads the arguments of `npm run cluster`. @throws Error that names what can't be understood */
export function readClusterArguments(parameters: readonly string[]): ClusterArguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...parameters],
    options: { gateways: text, deciders: text, subgraphs: text, workers: text, port: text, data: text },
  });
  const count = (name: 'gateways' | 'deciders' | 'subgraphs' | 'workers', standard: number) =>
    wholeNumber(`--${name}`, values[name] ?? String(standard), 9);
  const size = {
    ...{ gateways: count('gateways', 2), deciders: count('deciders', 2) },
    ...{ subgraphs: count('subgraphs', 1), workers: count('workers', 1) },
  };
  return { size, port: wholeNumber('--port', values.port ?? '4000', MOST_PORT), data: values.data ?? 'data/cluster' };
}

function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Error(`${name} must be a whole number from 1 to ${most}`);
}
