import { composeFixture } from '../federation/composeFixture.ts';
import { fixtures } from '../federation/fixtures.ts';
import { startGateway } from '../federation/startGateway.ts';
import { type RunningSubgraphs, startSubgraphs } from '../federation/startSubgraphs.ts';
import { startHive } from '../peer/hive/startHive.ts';
import type { Workbench } from '../Workbench.ts';
import type { Contender } from './Contender.ts';
import { startApollo } from './startApollo.ts';

/** All gateways that are asked, over the same subgraphs, which answer over HTTP. */
export type Contenders = {
  readonly subgraphs: RunningSubgraphs;
  readonly ours: Contender;
  readonly apollo: Contender;
  readonly hive: Contender | null;
};

export async function startContenders(workbench: Workbench): Promise<Contenders> {
  const subgraphs = await startSubgraphs(workbench, 'shop');
  const { program, url } = await startGateway(workbench, { fixture: 'shop', subgraphUrls: subgraphs.urls });
  const supergraphSdl = composeFixture(fixtures.shop, (name) => subgraphs.plainUrls[name] ?? '');
  const apollo = await startApollo(workbench, supergraphSdl);
  const apart = { inRust: true, shares: false };
  const hive = workbench.options.withHive ? await startHive(workbench, supergraphSdl, apart) : null;
  return { subgraphs, ours: { url, cpuTime: () => program.cpuTime() }, apollo, hive };
}
