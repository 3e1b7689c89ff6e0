import type { SessionHolder } from '../sessions/SessionHolder.ts';

/** Whoever asks, for as long as their connection lasts. */
export type OperationClient = {
  readonly session: SessionHolder;
  /** Their address, as limits count it. */
  readonly address: string;
};
