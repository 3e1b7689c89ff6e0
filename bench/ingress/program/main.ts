import { subgraphs as domains } from '@c18n/assembly/domains';
import type { Fact } from '@c18n/platform/domain/Fact';
import { followFacts } from '@c18n/platform/following/FactFollower';
import { readHeads } from '@c18n/platform/following/readHeads';
import { silentLog } from '@c18n/platform/logging/Log';
import { decodeFact } from '@c18n/platform/transport/kafka/decodeFact';
import { encodeFact } from '@c18n/platform/transport/kafka/encodeFact';
import { fixtures } from '../../federation/fixtures.ts';
import { createMeasuredGateway } from '../../federation/gateway/createMeasuredGateway.ts';
import { subgraphsOf } from '../../federation/gateway/subgraphsOf.ts';
import { answerParent } from '../../server/answerParent.ts';
import { ChannelFacts } from './ChannelFacts.ts';
import type { IngressSettings } from './IngressSettings.ts';
import { readBatch, writeBatch } from './recordBatches.ts';
import type { TakenIn, TakingIn, Way } from './TakingIn.ts';

// A gateway that facts come to as from Kafka: bytes on the wire, kafkajs, the follower, and what the domains want to know of each.

/** So many facts come with one answer of a broker. */
const AT_ONCE = 800;

const { supergraphSdl, partitions, channels } = JSON.parse(process.argv[2] ?? '') as IngressSettings;
const ledger = new ChannelFacts(partitions, channels);
const heads = await readHeads({ ledger, partitions });
const fixture = { fixture: 'feed', supergraphSdl, subgraphUrls: null } as const;
// The domains are asked of each fact whom it concerns and what it takes back; only the fixture has something to subscribe to.
const asked = domains.map(({ name, live }) => ({ name, live: { ...live, fields: [], viewerDependent: [] } }));
const live = [...fixtures.feed.modules, ...asked];
const gateway = await createMeasuredGateway({
  ...{ supergraphSdl, subgraphs: subgraphsOf(fixture), live, heads, ledger, partitions },
});
const { url } = await gateway.listen({ host: '127.0.0.1', port: 0 });
let hear: (facts: readonly Fact[]) => void = () => {};
await followFacts({
  transport: {
    listen: async (listener) => {
      hear = listener;
      return { stop: async () => {} };
    },
  },
  ...{ ledger, from: heads, log: silentLog, handle: (_key, facts) => gateway.accept(facts) },
});

/** CPU time in microseconds that went into what is not measured. */
let unmeasured = 0;

const cpuTime = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

async function unmeasure<Value>(work: () => Promise<Value> | Value): Promise<Value> {
  const before = cpuTime();
  const value = await work();
  unmeasured += cpuTime() - before;
  return value;
}

type Fetched = { readonly partition: number; readonly facts: readonly Fact[]; readonly batch: Buffer };

/** What a broker would answer. */
function fetchNext(): Promise<readonly Fetched[]> {
  const groups = [...ledger.next(AT_ONCE)];
  return Promise.all(
    groups.map(async ([partition, facts]) => ({ partition, facts, batch: await writeBatch(facts.map(encodeFact)) })),
  );
}

async function take({ partition, facts, batch }: Fetched, way: Way): Promise<void> {
  const messages = await readBatch(batch);
  // Numbers have no gaps: the facts are taken in all the same.
  if (way === 'kafkajs alone') return await unmeasure(() => hear(facts));
  const decoded = messages.map((message) => decodeFact({ stream: 'conversations', partition }, message));
  hear(way === 'as served' ? decoded : decoded.map((fact) => ({ ...fact })));
}

async function takeIn({ way, facts }: TakingIn): Promise<TakenIn> {
  const counts = new Map<string, number>();
  for (let taken = 0; taken < facts; taken += AT_ONCE) {
    for (const fetched of await unmeasure(fetchNext)) {
      await take(fetched, way);
      for (const { place } of fetched.facts) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    await new Promise(setImmediate);
  }
  return Object.fromEntries(counts);
}

answerParent({ url: () => url, takeIn, cpuTime: () => cpuTime() - unmeasured });
