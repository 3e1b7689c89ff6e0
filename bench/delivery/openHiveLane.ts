import { composeFixture } from '../federation/composeFixture.ts';
import { fixtures } from '../federation/fixtures.ts';
import type { RunningSubgraphs } from '../federation/startSubgraphs.ts';
import { startHive } from '../peer/hive/startHive.ts';
import type { Workbench } from '../Workbench.ts';
import type { Lane } from './Lane.ts';
import { type FeedLaneOptions, openFeedLane } from './openFeedLane.ts';

/** The same clients at Hive Gateway, which is told of events by the subgraph that has them. */
export async function openHiveLane(
  workbench: Workbench,
  { program: publisher, plainUrls }: RunningSubgraphs,
  options: Pick<FeedLaneOptions, 'clients' | 'channels' | 'size'>,
): Promise<Lane> {
  const { url, cpuTime } = await startHive(
    workbench,
    composeFixture(fixtures.feed, (name) => plainUrls[name] ?? ''),
    { inRust: false, shares: true },
  );
  return openFeedLane(workbench, { ...options, url, cpuTime, publisher });
}
