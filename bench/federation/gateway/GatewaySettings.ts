import type { FixtureName } from '../Fixture.ts';

/** What a measured gateway is told. */
export type GatewaySettings = {
  readonly fixture: FixtureName;
  readonly supergraphSdl: string;
  /** Where each subgraph answers gateways of the installation; null: they are in the gateway's process. */
  readonly subgraphUrls: Readonly<Record<string, string>> | null;
  /** Milliseconds that a client may take nothing, and from ping to ping, where not the default. */
  readonly patience?: number;
};
