import { once } from 'node:events';
import { createServer } from 'node:net';
import type { ClusterMember } from './clusterMembers.ts';

/** Gives each process ports of 127.0.0.1 that were free just now, so that several clusters can be on one machine. */
export async function withFreePorts(members: readonly ClusterMember[]): Promise<readonly ClusterMember[]> {
  // All are taken before the first is given back: no port is found twice.
  const servers = members
    .flatMap(() => [createServer(), createServer()])
    .map((server) => server.listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { readonly port: number }).port);
  await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
  return members.map((member, index) => ({
    ...{ ...member, port: ports[2 * index] ?? 0, metricsPort: ports[2 * index + 1] ?? 0 },
  }));
}
