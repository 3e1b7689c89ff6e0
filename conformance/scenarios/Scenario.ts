import type { Stage } from './Stage.ts';

/** Something that may happen between a client and a gateway. */
export type Scenario = {
  /** What the table counts it with. */
  readonly feature: string;
  readonly name: string;
  /** @returns false where the gateway does not offer it @throws AssertionError where it is not as the protocol has it */
  readonly run: (stage: Stage) => Promise<boolean | undefined>;
};
