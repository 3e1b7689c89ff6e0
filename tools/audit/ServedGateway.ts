import { createGateway } from '@c18n/gateway/createGateway';
import type { Gateway } from '@c18n/gateway/Gateway';
import { defaultGatewayConfiguration } from '@c18n/gateway/GatewayConfiguration';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { RateLimiter } from '@c18n/platform/limits/RateLimiter';
import { silentLog } from '@c18n/platform/logging/Log';
import { createPositionTokens } from '@c18n/platform/positions/createPositionTokens';
import { deriveSecrets } from '@c18n/platform/secrets/deriveSecrets';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import type { ExecutionResult } from 'graphql';
import type { Audited } from './Audited.ts';
import type { AuditSuite } from './AuditSuite.ts';
import { PlainSubgraph } from './PlainSubgraph.ts';

const SECRET = 'what is audited has no secrets, only a text of this length';
const noRates = { person: 1e12, importer: 1e12, address: 1e12 };

/** A federation of the audit behind a gateway that is asked over HTTP, as the audit asks everybody. */
export class ServedGateway implements Audited {
  readonly counts = null;
  readonly #gateway: Gateway;
  readonly #url: string;

  private constructor(gateway: Gateway, url: string) {
    this.#gateway = gateway;
    this.#url = url;
  }

  static async start({ supergraphSdl, subgraphs }: AuditSuite): Promise<ServedGateway> {
    const ephemera = createMemoryEphemera(Date.now);
    const gateway = await createGateway({
      ...{ supergraphSdl, subgraphs: subgraphs.map((subgraph) => new PlainSubgraph(subgraph)), live: [] },
      ...{ ledger: { read: async () => [], heads: async () => [] }, heads: [], partitions: 1, ephemera },
      contextFor: (viewer) => ({ viewer }) as SubgraphContext,
      verifyToken: async () => null,
      readSession: async () => ({ open: true, imports: false }),
      limiter: new RateLimiter(ephemera, Date.now),
      positions: createPositionTokens(deriveSecrets(SECRET).positions),
      ...{ ready: async () => true, log: silentLog, now: Date.now },
      configuration: { ...defaultGatewayConfiguration, costRates: noRates },
    });
    const { url } = await gateway.listen({ host: '127.0.0.1', port: 0 });
    return new ServedGateway(gateway, url);
  }

  async answers(query: string): Promise<{ readonly ours: ExecutionResult; readonly library: null }> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return { ours: (await response.json()) as ExecutionResult, library: null };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#gateway.close();
  }
}
