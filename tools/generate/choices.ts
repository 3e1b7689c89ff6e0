import type { Choice } from './Choice.ts';
import { contributionChoices } from './contributionChoices.ts';
import { conversationChoices } from './conversationChoices.ts';
import { membershipChoices } from './membershipChoices.ts';
import type { WeightName } from './readWeights.ts';

/** How each kind of thing is planned. */
export const choices: Readonly<Record<WeightName, Choice>> = {
  ...membershipChoices,
  ...contributionChoices,
  ...conversationChoices,
};
