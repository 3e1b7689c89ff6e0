import { z } from 'zod';

/** A comment of a talk page. Its id is not unique: what stands in a part of a discussion is listed there and in the whole. */
export type ThreadComment = {
  readonly type: 'comment';
  readonly id: string;
  readonly author: string;
  /** In milliseconds since the epoch. */
  readonly time: number;
  /** Null where it stands in a file of its own, by id. */
  readonly html: string | null;
  readonly replies: readonly ThreadItem[];
};

/** A heading, with the discussion below it and the parts of that. */
export type ThreadHeading = {
  readonly type: 'heading';
  readonly id: string;
  readonly html: string | null;
  readonly replies: readonly ThreadItem[];
};

export type ThreadItem = ThreadComment | ThreadHeading;

const time = z.iso.datetime().transform((value) => Date.parse(value));

/** One item of the tree that the extension DiscussionTools of MediaWiki makes of a talk page (`threadItemsHtml`). */
export const threadItemSchema: z.ZodType<ThreadItem> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z
      .object({
        ...{ type: z.literal('comment'), id: z.string(), author: z.string(), timestamp: time },
        ...{ html: z.string().nullable().default(null), replies: z.array(threadItemSchema) },
      })
      .transform(({ timestamp, ...item }) => ({ ...item, time: timestamp })),
    z.object({
      ...{ type: z.literal('heading'), id: z.string(), html: z.string().nullable().default(null) },
      replies: z.array(threadItemSchema),
    }),
  ]),
);
