import type { Adapters } from '@c18n/assembly/Adapters';
import { defaultGatewayConfiguration } from '@c18n/gateway/GatewayConfiguration';
import { silentLog } from '@c18n/platform/logging/Log';
import { startSingleNode } from '@c18n/single-node/startSingleNode';
import { testSecret } from '@c18n/single-node/testing/testSecret';

/** Starts the platform on adapters that a backup was brought back into, and tells where it answers. */
export async function startRestored(adapters: Adapters) {
  const node = await startSingleNode({
    ...{ adapters, now: Date.now, pageSize: 10, log: silentLog, secret: testSecret },
    ...{ passwordCost: { memory: 64, passes: 1, parallelism: 1 }, gateway: defaultGatewayConfiguration },
  });
  const { url } = await node.listen({ host: '127.0.0.1', port: 0 });
  return { node, url: new URL(url).origin };
}
