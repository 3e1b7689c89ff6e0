import { ITEM_ADDED } from '../federation/feed/feedOperation.ts';
import type { ChildProgram } from '../server/ChildProgram.ts';
import { Crowd } from '../sockets/Crowd.ts';
import type { Workbench } from '../Workbench.ts';
import type { Lane } from './Lane.ts';

export type FeedLaneOptions = {
  /** Of the server that is measured. */
  readonly url: string;
  readonly cpuTime: () => Promise<number>;
  /** What publishes items: the gateway of ours, or the subgraphs. */
  readonly publisher: Pick<ChildProgram, 'ask'>;
  readonly clients: number;
  /** Clients are spread evenly over so many channels. */
  readonly channels: number;
  /** Characters of each item's text. */
  readonly size: number;
};

/** Clients that hear of new items, each signed in as somebody else; events take turns among the channels. */
export async function openFeedLane(workbench: Workbench, options: FeedLaneOptions): Promise<Lane> {
  const { url, cpuTime, publisher, clients, channels, size } = options;
  const crowd = new Crowd();
  workbench.defer(() => crowd.close());
  await crowd.connect(clients, (client) => ({
    ...{
      url,
      token: `bench.person-${client}.token`,
      query: ITEM_ADDED,
      variables: { channel: channelName(client % channels) },
    },
  }));
  const publishTo = (names: readonly string[]) => publisher.ask('publish', { channels: names, size });
  await crowd.warmUp(() => publishTo(Array.from({ length: channels }, (_, channel) => channelName(channel))));
  let turn = 0;
  const publish = (events: number) => publishTo(Array.from({ length: events }, () => channelName(turn++ % channels)));
  return { crowd, reach: clients / channels, publish, cpuTime };
}

function channelName(channel: number): string {
  return `channel-${channel}`;
}
