import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Topics } from '../events/Topics.ts';
import { startOurs } from '../servers/startOurs.ts';
import type { RunningServer } from '../servers/TestedServer.ts';
import { Stage } from './Stage.ts';
import { scenarioFederation } from './scenarioFederation.ts';
import { scenarios } from './scenarios.ts';

describe('graphql-transport-ws', () => {
  const topics = new Topics();
  let server: RunningServer;
  let stage: Stage;
  beforeAll(async () => {
    server = await startOurs(scenarioFederation, topics);
    stage = new Stage(server.socketUrl, topics);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(scenarios)('$feature: $name', async ({ run }) => {
    // Everything that may be offered is.
    expect(await run(stage)).not.toBe(false);
  });
});
