import { parseArgs } from 'node:util';
import { defaultWeights, readWeights, type Weights } from './readWeights.ts';

export type GenerateArguments = {
  readonly url: string;
  readonly seed: number;
  readonly actions: number;
  readonly weights: Weights;
  readonly live: { readonly perSecond: number; readonly seconds: number };
  readonly concurrency: number;
  readonly report: string;
};

const DEFAULTS = Object.entries(defaultWeights)
  .map(([name, weight]) => `${name}=${weight}`)
  .join(',');

export const GENERATE_USAGE = `Usage: npm run generate -- [options]

Makes people who register, found and join communities and groups, post, comment, react, send messages and leave, through the API as
everybody uses it. The same seed and weights make the same; doing it again within 30 days changes nothing, and more actions go on where fewer ended.
Whoever knows seed and weights can sign in as these people: it is for installations that nobody else depends on.
A server takes 100 registrations an hour from one address. Start it with more: REGISTRATIONS_PER_ADDRESS=10000 npm start
The exit code is 1 where anything was not done.

  --actions N          so many things happen, as fast as they can (1000; 0 with --rate)
  --rate N/s           then so many a second
  --for T              for so long: 90s, 5m or 1h (60s)
  --seed N             another seed makes others (1)
  --weights LIST       how often what happens, as parts of all; what is not named stays:
                       ${DEFAULTS}
  --url URL            where the API is (http://localhost:4000/graphql)
  --concurrency N      so many at a time at most (16)
  --report FILE        gets a line of JSON for each that was not done (generate.problems.jsonl)`;

/** Reads the arguments. @throws Error that says what is wrong with them */
export function readGenerateArguments(args: readonly string[]): GenerateArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string', default: 'http://localhost:4000/graphql' },
      seed: { type: 'string', default: '1' },
      actions: { type: 'string' },
      rate: { type: 'string' },
      for: { type: 'string', default: '60s' },
      weights: { type: 'string', default: '' },
      concurrency: { type: 'string', default: '16' },
      report: { type: 'string', default: 'generate.problems.jsonl' },
    },
  });
  const { url, report, rate } = values;
  return {
    ...{ url, report, weights: readWeights(values.weights) },
    seed: wholeNumber('--seed', values.seed, 0),
    actions: wholeNumber('--actions', values.actions ?? (rate === undefined ? '1000' : '0'), 0),
    concurrency: wholeNumber('--concurrency', values.concurrency, 1),
    live:
      rate === undefined ? { perSecond: 1, seconds: 0 } : { perSecond: rateOf(rate), seconds: secondsOf(values.for) },
  };
}

function wholeNumber(name: string, value: string, least: number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < least || value === '') {
    throw new Error(`${name} must be a whole number from ${least}`);
  }
  return number;
}

function rateOf(value: string): number {
  const rate = Number(/^(\d+(?:\.\d+)?)\/s$/.exec(value)?.[1]);
  if (!(rate > 0)) throw new Error('--rate must be like 20/s');
  return rate;
}

function secondsOf(value: string): number {
  const [, number = '', unit = ''] = /^(\d+)([smh])$/.exec(value) ?? [];
  const seconds = Number(number) * ({ s: 1, m: 60, h: 3_600 }[unit] ?? 0);
  if (!(seconds > 0)) throw new Error('--for must be like 90s, 5m or 1h');
  return seconds;
}
