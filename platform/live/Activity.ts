/** Who is at a place right now, as far as it is known and shown. Ids of persons. */
export type Activity = {
  /** Who is writing there; who began first comes first. */
  readonly typing: readonly string[];
  /** Who is there and shows it: 100 of them at most. */
  readonly present: readonly string[];
  /** How many are there and show it. Beyond 100 at one gateway, who is there by two is counted twice. */
  readonly presentCount: number;
};
