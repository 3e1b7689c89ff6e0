/** Something that somebody contributed to the sample archive: people go by their names in it. */
type SampleContribution = {
  /** Tells it apart from all others of the archive. */
  readonly key: string;
  readonly author: string;
  /** When, as ISO 8601 has it. */
  readonly at: string;
  readonly text: string;
  /** Who reacted, by code. */
  readonly reactions?: Readonly<Record<string, readonly string[]>>;
  /** What was answered to it. */
  readonly comments?: readonly SampleComment[];
};

export type SampleComment = SampleContribution;

export type SamplePost = SampleContribution & { readonly title: string; readonly tags: readonly string[] };
