import { connections } from './connections.ts';
import { operations } from './operations.ts';
import type { Scenario } from './Scenario.ts';
import { streams } from './streams.ts';

/** All scenarios. */
export const scenarios: readonly Scenario[] = [...connections, ...operations, ...streams];
