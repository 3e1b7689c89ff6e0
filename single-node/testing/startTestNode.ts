import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Adapters } from '@c18n/assembly/Adapters';
import { defaultGatewayConfiguration, type GatewayConfiguration } from '@c18n/gateway/GatewayConfiguration';
import type { AccessLimits } from '@c18n/platform/limits/accessLimits';
import { type Log, silentLog } from '@c18n/platform/logging/Log';
import { openEmbeddedAdapters } from '../openEmbeddedAdapters.ts';
import { type SingleNode, startSingleNode } from '../startSingleNode.ts';
import { openEnginesForTests } from './openEnginesForTests.ts';
import { openHostileAdapters } from './openHostileAdapters.ts';
import { testSecret } from './testSecret.ts';
import { wideLimits } from './wideLimits.ts';

export type TestNodeOptions = {
  /** Embedded unless given. `engines`: those that the environment names, under names that nobody else uses. */
  readonly adapters?: 'embedded' | 'engines' | { readonly hostile: number };
  /** Goes on where another node stopped; made and removed otherwise. */
  readonly directory?: string;
  readonly gateway?: Partial<GatewayConfiguration>;
  /** Any free one unless given. */
  readonly port?: number;
  readonly tokenTtl?: number;
  /** Wide unless given, like `costRates` of the gateway. */
  readonly accessLimits?: AccessLimits;
  readonly log?: Log;
  readonly now?: () => number;
  /** What the installation signs with; `testSecret` unless given. */
  readonly secret?: string;
  /** What the node runs on instead of the adapters as they were opened, for a test that watches or disturbs them. */
  readonly adapt?: (adapters: Adapters) => Adapters;
};

export type TestNode = AsyncDisposable & {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly node: SingleNode;
  readonly adapters: Adapters;
  readonly directory: string;
  /** Stops everything and keeps the directory. */
  readonly stop: () => Promise<void>;
};

/** Weak on purpose: tests register many people. */
const cheapPasswords = { memory: 64, passes: 1, parallelism: 1 };

function openAdapters(kind: NonNullable<TestNodeOptions['adapters']>, directory: string, now: () => number) {
  if (kind === 'embedded') return openEmbeddedAdapters(directory, 4, now);
  return kind === 'engines' ? openEnginesForTests(now) : openHostileAdapters(kind.hostile);
}

/** The whole platform on a free port, over a directory of its own. */
export async function startTestNode(options: TestNodeOptions = {}): Promise<TestNode> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'c18n-node-')));
  const now = options.now ?? Date.now;
  const kind = options.adapters ?? 'embedded';
  const opened = await openAdapters(kind, directory, now);
  const adapters = options.adapt?.(opened) ?? opened;
  const node = await startSingleNode({
    ...{ adapters, now, pageSize: 10, passwordCost: cheapPasswords, log: options.log ?? silentLog },
    secret: options.secret ?? testSecret,
    gateway: { ...defaultGatewayConfiguration, costRates: wideLimits.costRates, ...options.gateway },
    accessLimits: options.accessLimits ?? wideLimits.access,
    ...(options.tokenTtl !== undefined && { tokenTtl: options.tokenTtl }),
    // Tests wait for events, not for time.
    backOff: () => new Promise((resolve) => setImmediate(resolve)),
  }).catch(async (error: unknown) => {
    await adapters.close();
    throw error;
  });
  const listening = await node.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const url = new URL(listening.url).origin;
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= node.stop().then(() => adapters.close());
    return stopped;
  };
  return {
    ...{ url, node, adapters, directory, stop },
    [Symbol.asyncDispose]: async () => {
      await stop();
      if (options.directory === undefined) await rm(directory, { recursive: true, force: true });
    },
  };
}
