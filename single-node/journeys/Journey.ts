import type { TestNode } from '../testing/startTestNode.ts';

/** Something that people do with the platform from one end to the other. It runs on every kind of adapter, unchanged. */
export type Journey = {
  /** A sentence: `members of a community talk about a post`. */
  readonly name: string;
  readonly run: (node: TestNode) => Promise<void>;
};
