import type { KafkaReader } from './KafkaReader.ts';
import { requestKafka } from './requestKafka.ts';

/** The client's name and version, the compact strings "a" and "1" (KIP-511 wants letters and digits), and no tagged fields. */
const API_VERSIONS = { key: 18, version: 3, body: Buffer.of(2, 0x61, 2, 0x31, 0) };
/** Without what this client may do, and no tagged fields. */
const DESCRIBE_CLUSTER = { key: 60, version: 0, body: Buffer.of(0, 0) };

/**
 * Asks a cluster what it is. Its protocol tells no release, but the `metadata.version` that its brokers agreed on (KIP-584).
 *
 * @param brokers `host:port`, several with commas between; the first is asked
 * @throws Error where it is not there, or no broker serves yet
 */
export async function askKafka(brokers: string, signal: AbortSignal): Promise<string> {
  const [address = ''] = brokers.split(',');
  const features = readFeatures(await requestKafka(address, API_VERSIONS, signal));
  const { cluster, alive } = readCluster(await requestKafka(address, DESCRIBE_CLUSTER, signal));
  if (alive === 0) throw new Error('no broker serves yet');
  return `cluster ${cluster}, brokers: ${alive}, metadata.version ${features.get('metadata.version') ?? 'unknown'}`;
}

/** The levels of the features in an ApiVersions response, version 3. */
function readFeatures(response: KafkaReader): ReadonlyMap<string | null, number> {
  refuse(response.int16());
  response.array(() => [response.int16(), response.int16(), response.int16(), response.tags()]);
  response.int32(); // how long the client was held back
  const finalized = response.tags().get(2);
  return new Map(
    finalized?.array(() => {
      const [name, highest] = [finalized.string(), finalized.int16()];
      finalized.int16();
      finalized.tags();
      return [name, highest] as const;
    }),
  );
}

/** The cluster's id and how many brokers serve, of a DescribeCluster response, version 0. */
function readCluster(response: KafkaReader): { cluster: string | null; alive: number } {
  response.tags();
  response.int32(); // how long the client was held back
  refuse(response.int16());
  response.string(); // the error's text
  const cluster = response.string();
  response.int32(); // who is the controller
  const alive = response.array(() => {
    const broker = [response.int32(), response.string(), response.int32(), response.string()];
    response.tags();
    return broker;
  });
  return { cluster, alive: alive.length };
}

/** Throws where a response tells an error. */
function refuse(errorCode: number): void {
  if (errorCode !== 0) throw new Error(`the broker answers with error ${errorCode}`);
}
