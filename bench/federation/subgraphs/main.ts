import { createLocalSubgraphs } from '@c18n/gateway/federation/createLocalSubgraphs';
import { serveSubgraph } from '@c18n/gateway/federation/serveSubgraph';
import { silentLog } from '@c18n/platform/logging/Log';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import { createGatewayCredentials } from '@c18n/platform/subgraph/createGatewayCredentials';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { answerParent } from '../../server/answerParent.ts';
import type { FixtureName } from '../Fixture.ts';
import { PlainFeed } from '../feed/PlainFeed.ts';
import { fixtures } from '../fixtures.ts';
import { SECRET } from '../secret.ts';
import { servePlain } from './servePlain.ts';

// The subgraphs of a fixture, each twice: as gateways of the installation ask them, and for any gateway.

const { fixture: name } = JSON.parse(process.argv[2] ?? '') as { readonly fixture: FixtureName };
const { modules, sdlOf } = fixtures[name];
const feed = new PlainFeed();
const credentials = createGatewayCredentials(deriveSecrets(SECRET).subgraphs, Date.now);

const sharedSdlOf = (subgraph: string) => (subgraph === 'shared' ? '' : sdlOf(subgraph));
const subgraphs = createLocalSubgraphs(modules, { sdlOf: sharedSdlOf, cacheSize: 16_000_000, log: silentLog });
const urls: Record<string, string> = {};
for (const subgraph of subgraphs) {
  const contextFor = () => ({}) as SubgraphContext;
  const server = await serveSubgraph(
    { subgraph, credentials, contextFor, ready: async () => true, log: silentLog },
    { host: '127.0.0.1', port: 0 },
  );
  urls[subgraph.name] = server.url;
}
const plainUrls: Record<string, string> = {};
let requests = 0;
for (const module of modules) {
  plainUrls[module.name] = await servePlain(feed.subscribable(module), sdlOf(module.name), () => {
    requests += 1;
  });
}

answerParent({
  urls: () => ({ urls, plainUrls }),
  /** How many requests came to the plain servers. */
  requests: () => requests,
  /** New items, all in one turn of the event loop. */
  publish: ({ channels, size }: { channels: readonly string[]; size: number }) => feed.publish(channels, size),
});
