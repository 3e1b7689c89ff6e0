import type { ThreadItem } from './ThreadItem.ts';

/** A talk page. */
export type TalkPage = {
  /** Tells it apart from all others. */
  readonly name: string;
  /** Of its Wikipedia: `en`. */
  readonly language: string;
  readonly items: readonly ThreadItem[];
  /** The HTML of what does not hold its own, by id. */
  readonly htmlOf: ReadonlyMap<string, string>;
};
