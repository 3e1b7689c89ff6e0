import type { Scenarios } from '../Scenario.ts';
import { communityScenarios } from './communityScenarios.ts';
import { conversationScenarios } from './conversationScenarios.ts';
import { personScenarios } from './personScenarios.ts';
import { postScenarios } from './postScenarios.ts';

/** What can come of each mutation, and how it is told. */
export const scenarios: Scenarios = {
  ...personScenarios,
  ...communityScenarios,
  ...conversationScenarios,
  ...postScenarios,
};
