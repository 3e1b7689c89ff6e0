import { silentLog } from '@c18n/platform/logging/Log';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import { createGatewayCredentials } from '@c18n/platform/subgraph/createGatewayCredentials';
import { RemoteSubgraph } from '../federation/RemoteSubgraph.ts';
import type { Subgraph } from '../federation/Subgraph.ts';
import { type SubgraphServer, serveSubgraph } from '../federation/serveSubgraph.ts';
import { testContext } from './testContext.ts';
import type { World } from './World.ts';

const { subgraphs: key } = deriveSecrets('a secret for tests, of good length');

/** Credentials of the installation, as each process makes them for itself. */
export const credentialsForTests = () => createGatewayCredentials(key, Date.now);

/** Subgraphs that listen, in several instances each. */
export class ServedApart implements AsyncDisposable {
  readonly #servers: { readonly name: string; readonly server: SubgraphServer }[] = [];
  readonly #remotes: RemoteSubgraph[] = [];

  /** Where the instances of a subgraph answer. */
  urlsOf(name: string): readonly string[] {
    return this.#servers.filter((one) => one.name === name).map(({ server }) => server.url);
  }

  async serve(subgraph: Subgraph, world: World): Promise<void> {
    const parts = { subgraph, credentials: credentialsForTests(), contextFor: testContext(world) };
    const server = await serveSubgraph(
      { ...parts, ready: async () => true, log: silentLog },
      { host: '127.0.0.1', port: 0 },
    );
    this.#servers.push({ name: subgraph.name, server });
  }

  /** A subgraph as a gateway asks it. @param urls first of others, if there are any */
  connect(name: string, urls: readonly string[] = []): Subgraph {
    return this.connectTo(name, [...urls, ...this.urlsOf(name)]);
  }

  /** A subgraph as a gateway asks it that knows these addresses of it. */
  connectTo(name: string, urls: readonly string[]): Subgraph {
    const remote = new RemoteSubgraph({ name, urls, credentials: credentialsForTests(), log: silentLog });
    this.#remotes.push(remote);
    return remote;
  }

  /** Closes the first instance of each subgraph that there are two of. */
  async closeOne(): Promise<void> {
    const first = new Map(this.#servers.toReversed().map((one) => [one.name, one.server]));
    await Promise.all([...first.values()].map((server) => server.close()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#remotes.map((remote) => remote.close()));
    await Promise.all(this.#servers.map(({ server }) => server.close()));
  }
}
