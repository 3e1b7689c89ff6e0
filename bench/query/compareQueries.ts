import type { RunningSubgraphs } from '../federation/startSubgraphs.ts';
import { PlainClient } from '../load/PlainClient.ts';
import type { Measurement } from '../report/Measurement.ts';
import { quantile } from '../report/quantile.ts';
import type { Workbench } from '../Workbench.ts';
import type { Contender } from './Contender.ts';
import { type Answers, type Asking, measureQueries } from './measureQueries.ts';
import { startContenders } from './startContenders.ts';

/** Before they are measured all are asked until V8 has optimised what answers. */
const WARM_UP = 3;
const ROUNDS = 5;
const APOLLO = '@apollo/gateway';
const HIVE = 'Hive Gateway';

export type Goals = { readonly apollo: number; readonly hive: number | null };

/** Asks all gateways the same by turns. @param goals how many times as fast as each ours is to be */
export async function compareQueries(workbench: Workbench, asking: Asking, goals: Goals): Promise<Measurement> {
  const { subgraphs, ours, apollo, hive } = await startContenders(workbench);
  const contenders: Readonly<Record<string, Contender>> = { ours, [APOLLO]: apollo, ...(hive && { [HIVE]: hive }) };
  for (let round = 0; round < WARM_UP; round++) {
    for (const contender of Object.values(contenders)) await measureQueries(contender, asking);
  }
  const fetches = await fetchesOf(subgraphs, apollo, asking);
  const rounds: Record<string, Answers[]> = {};
  for (let round = 1; round <= ROUNDS; round++) {
    for (const [name, contender] of Object.entries(contenders)) {
      const answers = await measureQueries(contender, asking);
      rounds[name] = [...(rounds[name] ?? []), answers];
      workbench.progress(
        `round ${round}, ${name}: ${answers.cpu.toFixed(0)} CPU µs, ${answers.rate.toFixed(0)} a second, p50 ${answers.p50.toFixed(1)} ms`,
      );
    }
  }
  return summary(rounds, goals, fetches);
}

function summary(rounds: Readonly<Record<string, readonly Answers[]>>, goals: Goals, fetches: number): Measurement {
  const middle = (name: string, key: keyof Answers) =>
    quantile(
      (rounds[name] ?? []).map((answers) => answers[key]),
      0.5,
    );
  const names = Object.keys(rounds);
  const peers = names.filter((name) => name !== 'ours');
  return {
    ...{ unit: 'CPU µs a request', ours: middle('ours', 'cpu') },
    peers: Object.fromEntries(peers.map((name) => [name, middle(name, 'cpu')])),
    ratios: peers.map((peer) => ({
      ...{ peer, value: middle(peer, 'cpu') / middle('ours', 'cpu') },
      goal: peer === APOLLO ? goals.apollo : goals.hive,
    })),
    goals: [],
    figures: {
      'bytes of data': middle('ours', 'bytes'),
      'fetches of @apollo/gateway': fetches,
      ...Object.fromEntries(names.map((name) => [`${name} requests/s`, middle(name, 'rate')])),
      ...Object.fromEntries(names.map((name) => [`${name} p50 ms`, middle(name, 'p50')])),
    },
  };
}

/** How many requests to subgraphs one request becomes. */
async function fetchesOf({ program }: RunningSubgraphs, { url }: Contender, asking: Asking): Promise<number> {
  const client = new PlainClient(url, 1);
  const before = await program.ask<number>('requests');
  await client.post(JSON.stringify({ query: asking.query, variables: asking.variables(0) }));
  client.close();
  return (await program.ask<number>('requests')) - before;
}
