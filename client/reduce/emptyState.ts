import type { State } from './State.ts';

/** Nothing is known yet. */
export const emptyState: State = { objects: new Map(), marks: new Map(), told: new Map(), moment: 0 };
