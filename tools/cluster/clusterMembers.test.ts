import { describe, expect, test } from 'vitest';
import { clusterMembers, subgraphAddresses } from './clusterMembers.ts';

const members = clusterMembers({ gateways: 2, deciders: 2, subgraphs: 2, workers: 1 }, 4_000);

describe('the processes of a cluster on one machine', () => {
  test('have each a name and a port of their own', () => {
    expect(new Set(members.map(({ name }) => name)).size).toBe(members.length);
    const most = clusterMembers({ gateways: 9, deciders: 9, subgraphs: 9, workers: 9 }, 4_000);
    for (const cluster of [members, most]) {
      const ports = cluster.flatMap(({ port, metricsPort }) => [port, metricsPort]);
      expect(new Set(ports).size).toBe(2 * cluster.length);
    }
    expect(members).toHaveLength(2 + 6 * 2 + 2 + 2);
    expect(members[0]).toEqual({ name: 'gateway 1', main: 'gateway', port: 4_000, metricsPort: 5_000 });
    expect(members[1]?.port).toBe(4_100);
  });

  test('are found by the gateways, all instances of each subgraph', () => {
    const addresses = subgraphAddresses(members);
    expect(Object.keys(addresses)).toHaveLength(6);
    expect(addresses.USERS_URL).toBe('http://127.0.0.1:4001/graphql,http://127.0.0.1:4002/graphql');
  });
});
