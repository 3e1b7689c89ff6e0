import { PlainClient } from '../load/PlainClient.ts';
import { quantile } from '../report/quantile.ts';
import type { Contender } from './Contender.ts';

export type Asking = {
  readonly query: string;
  /** The variables of a request by its number: no two are the same. */
  readonly variables: (request: number) => object;
  /** So many requests are under way at a time. */
  readonly connections: number;
  /** So many requests, unless they take more than `LONGEST`. */
  readonly requests: number;
};

export type Answers = {
  /** Microseconds of the gateway's CPU time for each request. */
  readonly cpu: number;
  /** Requests a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  /** Bytes of data in an answer. */
  readonly bytes: number;
};

/** Seconds. */
const LONGEST = 10;

let asked = 0;

/** Asks a gateway many times. @throws Error where an answer has errors or another length than the first */
export async function measureQueries(
  { url, cpuTime }: Contender,
  { query, variables, connections, requests }: Asking,
): Promise<Answers> {
  const client = new PlainClient(url, connections);
  const latencies: number[] = [];
  const first = dataOf(await client.post(JSON.stringify({ query, variables: variables(asked++) })));
  const [before, begin] = [await cpuTime(), performance.now()];
  const last = asked + requests;
  const askOn = async () => {
    while (asked < last && performance.now() - begin < LONGEST * 1_000) {
      const sent = performance.now();
      const answer = await client.post(JSON.stringify({ query, variables: variables(asked++) }));
      latencies.push(performance.now() - sent);
      // Extensions may differ, and whoever has errors has no data of this length.
      if (answer.length < first) throw new Error(`an answer is too short: ${answer.subarray(0, 500)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, askOn));
  const duration = (performance.now() - begin) / 1_000;
  const cpu = ((await cpuTime()) - before) * 1e6;
  client.close();
  return {
    cpu: cpu / latencies.length,
    rate: latencies.length / duration,
    p50: quantile(latencies, 0.5),
    bytes: first,
  };
}

/** The bytes of an answer's data as compact JSON. @throws Error where it has errors */
function dataOf(answer: Buffer): number {
  const { data, errors } = JSON.parse(answer.toString()) as { readonly data?: unknown; readonly errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(`not answered: ${answer.subarray(0, 500)}`);
  return Buffer.byteLength(JSON.stringify(data));
}
