/** How many of each there are. */
export type ClusterSize = {
  readonly gateways: number;
  readonly deciders: number;
  /** Instances of each subgraph. */
  readonly subgraphs: number;
  /** Instances of each worker: one works, the others stand by. */
  readonly workers: number;
};

/** A process of the cluster. */
export type ClusterMember = {
  /** `gateway 1` */
  readonly name: string;
  /** Its `main.ts`, under `processes/`. */
  readonly main: string;
  readonly port: number;
  /** Where Prometheus reads its metrics. */
  readonly metricsPort: number;
};

const subgraphs = ['users', 'communities', 'posts', 'messages', 'notifications', 'discovery'] as const;
const workers = ['search-indexer', 'process-manager'] as const;
/** From a process's port to that of its metrics: beyond the ports of all. */
const TO_METRICS = 1_000;

/**
 * The processes of a cluster on one machine. The first gateway listens on the base port, each further one a hundred above; everything else
 * is between the first two. The metrics of each are a thousand above it.
 */
export function clusterMembers(size: ClusterSize, base: number): readonly ClusterMember[] {
  const each = <Item>(count: number, make: (index: number) => Item) =>
    Array.from({ length: count }, (_, index) => make(index));
  const inner = [
    ...subgraphs.flatMap((name) =>
      each(size.subgraphs, (index) => ({ name: `${name} ${index + 1}`, main: `subgraphs/${name}` })),
    ),
    ...each(size.deciders, (index) => ({ name: `decider ${index + 1}`, main: 'decider' })),
    ...workers.flatMap((name) => each(size.workers, (index) => ({ name: `${name} ${index + 1}`, main: name }))),
  ].map((member, index) => ({ ...member, ...portsFrom(base + 1 + index) }));
  const gateways = each(size.gateways, (index) => ({
    ...{ name: `gateway ${index + 1}`, main: 'gateway', ...portsFrom(base + 100 * index) },
  }));
  return [...gateways, ...inner];
}

function portsFrom(port: number): Pick<ClusterMember, 'port' | 'metricsPort'> {
  return { port, metricsPort: port + TO_METRICS };
}

/** Where the gateways find the subgraphs, as environment variables. */
export function subgraphAddresses(members: readonly ClusterMember[]): Readonly<Record<string, string>> {
  const urls = (name: string) =>
    members.filter(({ main }) => main === `subgraphs/${name}`).map(({ port }) => `http://127.0.0.1:${port}/graphql`);
  return Object.fromEntries(subgraphs.map((name) => [`${name.toUpperCase()}_URL`, urls(name).join(',')]));
}
