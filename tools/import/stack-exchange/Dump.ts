/** How often something was voted up and down. */
export type Tally = { readonly likes: number; readonly dislikes: number };

/** A question or an answer that is imported. `questionId` is its own where it is a question. */
export type DumpPost = Tally & { readonly questionId: string };

/** What must be known of a dump before anything of it is imported: ids and counts, no texts. */
export type Dump = {
  /** Questions, and answers to them, by id. */
  readonly posts: ReadonlyMap<string, DumpPost>;
  /** How many comments each question will have: answers, and comments on it and on them. */
  readonly commentCounts: ReadonlyMap<string, number>;
  /** When an answer was accepted, in milliseconds since the epoch, by its id. */
  readonly acceptedAt: ReadonlyMap<string, number>;
  /** Those who wrote but are no users any more: names by author's key. */
  readonly strangers: ReadonlyMap<string, string>;
  /** The most votes that anything has: so many voters are needed. */
  readonly mostVotes: number;
  readonly counts: DumpCounts;
};

export type DumpCounts = {
  readonly users: number;
  readonly questions: number;
  readonly answers: number;
  /** What describes tags, and other posts that are neither question nor answer. */
  readonly otherPosts: number;
  readonly comments: number;
  /** Votes up and down on posts that are imported. */
  readonly votes: number;
  /** Votes of all kinds on posts that are not in the dump. */
  readonly votesOnDeleted: number;
  /** Votes of other kinds, and on other posts. */
  readonly otherVotes: number;
  /** The scores of comments: votes up that are counted but not listed. */
  readonly commentVotes: number;
};
