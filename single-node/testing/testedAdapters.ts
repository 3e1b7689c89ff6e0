import type { TestNodeOptions } from './startTestNode.ts';

type Tested = readonly [name: string, adapters: NonNullable<TestNodeOptions['adapters']>];

const ownAdapters: readonly Tested[] = [
  ['embedded', 'embedded'],
  ['hostile, seed 1', { hostile: 1 }],
  ['hostile, seed 2', { hostile: 2 }],
];

/**
 * What every journey runs on, unchanged: the embedded adapters, and the hostile ones, on which what holds by luck of timing does not.
 * `npm run test:engines` runs them on real engines instead. For `describe.each`.
 */
export const testedAdapters: readonly Tested[] =
  process.env.TESTED_ADAPTERS === 'engines' ? [['engines', 'engines']] : ownAdapters;
