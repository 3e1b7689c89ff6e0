import { releaseStartMemory } from '@c18n/platform/memory/releaseStartMemory';
import { answerParent } from '../../server/answerParent.ts';
import { FeedLedger } from '../feed/FeedLedger.ts';
import { fixtures } from '../fixtures.ts';
import { createMeasuredGateway } from './createMeasuredGateway.ts';
import type { GatewaySettings } from './GatewaySettings.ts';
import { subgraphsOf } from './subgraphsOf.ts';

const PARTITIONS = 4;

const settings = JSON.parse(process.argv[2] ?? '') as GatewaySettings;
const ledger = new FeedLedger(PARTITIONS);
const gateway = await createMeasuredGateway({
  ...{ ...settings, subgraphs: subgraphsOf(settings), live: fixtures[settings.fixture].modules },
  ...{ heads: ledger.beginnings(), ledger, partitions: PARTITIONS },
});
releaseStartMemory();
const { url } = await gateway.listen({ host: '127.0.0.1', port: 0 });

answerParent({
  url: () => url,
  /** New items, all in one turn of the event loop. */
  publish: ({ channels, size }: { channels: readonly string[]; size: number }) => {
    for (const facts of ledger.add(channels, size)) gateway.accept(facts);
  },
  /** Gives back what is garbage now, so that what is left is held. */
  collect: () => releaseStartMemory(),
});
