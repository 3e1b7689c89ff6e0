import { once } from 'node:events';
import { createServer } from 'node:net';
import type { ClusterMember } from './clusterMembers.ts';

/** Gives each process a port of 127.0.0.1 that was free just now, so that several clusters can be on one machine. */
export async function withFreePorts(members: readonly ClusterMember[]): Promise<readonly ClusterMember[]> {
  // All are taken before the first is given back: no port is found twice.
  const servers = members.map(() => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { readonly port: number }).port);
  await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
  return members.map((member, index) => ({ ...member, port: ports[index] ?? 0 }));
}
