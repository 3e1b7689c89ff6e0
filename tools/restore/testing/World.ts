import type { Actor } from '@c18n/single-node/testing/Actor';
import type { Data } from '@c18n/single-node/testing/ask';
import type { Things } from '@c18n/single-node/testing/Things';
import type { contentsOf } from './contentsOf.ts';

/** An installation that was backed up and is gone. */
export type World = {
  readonly file: string;
  readonly things: Things;
  /** What was in it when it was backed up. */
  readonly contents: Awaited<ReturnType<typeof contentsOf>>;
  readonly blob: { readonly hash: string; readonly bytes: Uint8Array };
  /** The input of a mutation with a key, and what was answered. */
  readonly published: { readonly input: object; readonly payload: Data };
  /** Whose key was destroyed before the backup. */
  readonly forgotten: Actor;
  /** Whose key was destroyed after it. */
  readonly erasedSince: Actor;
};
