import type { TestNodeOptions } from './startTestNode.ts';

/**
 * What every journey runs on, unchanged: the embedded adapters, and the hostile ones, on which what holds by luck of timing does not.
 * For `describe.each`.
 */
export const testedAdapters: readonly (readonly [name: string, adapters: NonNullable<TestNodeOptions['adapters']>])[] =
  [
    ['embedded', 'embedded'],
    ['hostile, seed 1', { hostile: 1 }],
    ['hostile, seed 2', { hostile: 2 }],
  ];
