import { parseArgs } from 'node:util';
import { entityFederations } from './entities/entityFederations.ts';
import { tryEntities } from './entities/tryEntities.ts';
import { type Outcome, tableOf } from './Outcome.ts';
import { tryScenarios } from './scenarios/tryScenarios.ts';
import { startByFile } from './servers/startByFile.ts';
import { startHiveServer } from './servers/startHiveServer.ts';
import { startOurs } from './servers/startOurs.ts';
import type { StartServer } from './servers/TestedServer.ts';

// `npm run conformance`: how a gateway tells federated events, and how it speaks graphql-transport-ws, as a table.

const USAGE = `Usage: npm run conformance [-- --gateway ours|hive] [--only FEDERATION]
       npm run conformance -- --url ws://HOST/graphql --supergraph FILE [--only FEDERATION]

With --url the subgraphs are served here, and the supergraph of each federation is written to FILE, from which the gateway has to take it.`;

const { values } = parseArgs({
  options: {
    gateway: { type: 'string', default: 'ours' },
    url: { type: 'string' },
    supergraph: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const progress = (text: string) => console.error(text);
const start = startOf();
if (start === null || values.help) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}
const outcomes: Outcome[] = [];
const wanted = (name: string) => values.only === undefined || values.only === name;
for (const name of Object.keys(entityFederations).filter(wanted)) {
  progress(name);
  outcomes.push(...(await tryEntities(start, name)));
}
if (wanted('scenarios')) outcomes.push(...(await tryScenarios(start)));
for (const { name, why } of outcomes.filter(({ result }) => result === 'wrong')) console.log(`${name}\n  ${why}`);
console.log(tableOf(outcomes));
// Subgraphs are served until now.
process.exit(outcomes.some(({ result }) => result === 'wrong') ? 1 : 0);

function startOf(): StartServer | null {
  if (values.url !== undefined) {
    return values.supergraph === undefined ? null : startByFile(values.url, values.supergraph, progress);
  }
  return { ours: startOurs, hive: startHiveServer }[values.gateway] ?? null;
}
