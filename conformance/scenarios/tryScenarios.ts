import { Topics } from '../events/Topics.ts';
import type { Outcome } from '../Outcome.ts';
import type { StartServer } from '../servers/TestedServer.ts';
import { within } from '../within.ts';
import type { Scenario } from './Scenario.ts';
import { Stage } from './Stage.ts';
import { scenarioFederation } from './scenarioFederation.ts';
import { scenarios } from './scenarios.ts';

/** Tries a gateway with all scenarios. */
export async function tryScenarios(start: StartServer): Promise<readonly Outcome[]> {
  const topics = new Topics();
  await using server = await start(scenarioFederation, topics);
  const stage = new Stage(server.socketUrl, topics);
  const outcomes: Outcome[] = [];
  for (const scenario of scenarios) outcomes.push(await tryScenario(scenario, stage));
  return outcomes;
}

async function tryScenario({ feature, name, run }: Scenario, stage: Stage): Promise<Outcome> {
  try {
    const offered = await within(run(stage));
    return { feature, name, result: offered === false ? 'not offered' : 'right' };
  } catch (error) {
    return { feature, name, result: 'wrong', why: error instanceof Error ? error.message : String(error) };
  }
}
