import { requireFreePort } from '../engines/install/requireFreePort.ts';
import type { ClusterMember } from './clusterMembers.ts';

/**
 * Makes sure that nobody listens where the processes are to: whoever does would be taken for the process, which ends again and again.
 *
 * @throws Error that names the first port that is taken, and whose it was to be
 */
export async function requireFreePorts(members: readonly ClusterMember[]): Promise<void> {
  for (const { name, port, metricsPort } of members) {
    for (const one of [port, metricsPort]) {
      await requireFreePort(one).catch((cause: Error) => {
        throw new Error(`${name} cannot start, ${cause.message}. \`--port\` names others for all`, { cause });
      });
    }
  }
}
