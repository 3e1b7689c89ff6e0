import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { clusterMembers } from './clusterMembers.ts';
import { requireFreePorts } from './requireFreePorts.ts';
import { withFreePorts } from './withFreePorts.ts';

const members = () => withFreePorts(clusterMembers({ gateways: 1, deciders: 1, subgraphs: 1, workers: 1 }, 0));

async function take(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
}

test('free ports are free afterwards, too', async () => {
  const free = await members();
  await requireFreePorts(free);
  await requireFreePorts(free);
});

test.each(['port', 'metricsPort'] as const)('a %s that is taken is named, and whose it was to be', async (which) => {
  const all = await members();
  const decider = all.find(({ main }) => main === 'decider');
  const port = decider?.[which] ?? 0;
  await take(port);
  await expect(requireFreePorts(all)).rejects.toThrow(
    new RegExp(`^decider 1 cannot start, port ${port} of 127.0.0.1 can't be used: .*EADDRINUSE.*--port`, 's'),
  );
});
