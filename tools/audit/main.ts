import { isDeepStrictEqual, parseArgs } from 'node:util';
import type { ExecutionResult } from 'graphql';
import type { Audited } from './Audited.ts';
import { AuditedGateway } from './AuditedGateway.ts';
import { AuditServer } from './AuditServer.ts';
import { type AuditSuite, type AuditTest, readSuites } from './AuditSuite.ts';
import { ServedGateway } from './ServedGateway.ts';

// `npm run audit -- CHECKOUT`: the public audit of federation gateways (https://github.com/graphql-hive/federation-gateway-audit) over our planner and
// executor and the library's; with `--http` over gateways that serve it. A dot is a query that was answered right, an X one that was not; ≠ stands where
// the library is right with another answer.

/** How many of its queries are to be answered right: all. The library with its own executor has 193. */
const GOAL = 199;
/** The share of what is executed that compiled code alone is to answer. */
const COMPILED_GOAL = 0.95;

type Score = { right: number; total: number; unlikeLibrary: number; compiled: number; executed: number };

const { positionals, values } = parseArgs({ allowPositionals: true, options: { http: { type: 'boolean' } } });
const [checkout] = positionals;
if (checkout === undefined) {
  console.error(`Usage: npm run audit -- CHECKOUT [--http]

  git clone https://github.com/graphql-hive/federation-gateway-audit CHECKOUT
  cd CHECKOUT && npm install`);
  process.exitCode = 2;
} else {
  await using server = await AuditServer.start(checkout);
  const score: Score = { right: 0, total: 0, unlikeLibrary: 0, compiled: 0, executed: 0 };
  for (const suite of await readSuites(server.url)) {
    await using audited = values.http ? await ServedGateway.start(suite) : new AuditedGateway(suite);
    await run(suite, audited, score);
  }
  const { compiled, executed, ...answered } = score;
  console.log(JSON.stringify(values.http ? answered : score));
  const passed = score.right >= GOAL && score.unlikeLibrary === 0 && compiled >= executed * COMPILED_GOAL;
  process.exitCode = passed ? 0 : 1;
}

async function run(suite: AuditSuite, gateway: Audited, score: Score): Promise<void> {
  let marks = '';
  for (const test of suite.tests) {
    const { ours, library } = await gateway.answers(test.query);
    const isRight = isExpected(ours, test);
    const isUnlike = library !== null && isExpected(library, test) && JSON.stringify(ours) !== JSON.stringify(library);
    marks += `${isRight ? '.' : 'X'}${isUnlike ? '≠' : ''}`;
    score.right += Number(isRight);
    score.unlikeLibrary += Number(isUnlike);
    score.total++;
  }
  const { compiled, shaped, whole } = gateway.counts ?? { compiled: 0, shaped: {}, whole: {} };
  score.compiled += compiled;
  score.executed += compiled + sum(shaped) + sum(whole);
  console.log(`${suite.id.padEnd(44)}${marks}`);
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function isExpected(result: ExecutionResult, { expected }: AuditTest): boolean {
  const { data = null, errors = [] } = JSON.parse(JSON.stringify(result)) as { data?: unknown; errors?: unknown[] };
  if (expected.errors !== undefined && expected.errors !== errors.length > 0) return false;
  return isDeepStrictEqual(data, expected.data ?? null);
}
