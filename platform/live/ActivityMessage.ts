import { z } from 'zod';

const milliseconds = z.number().int().min(0).max(60_000);

const typing = z.object({
  /** The person who is writing. */
  typing: z.string(),
  /** Milliseconds for which that holds unless it is said again; 0: not any more. */
  lasts: milliseconds,
});

const report = z.object({
  /** The gateway that tells who is there by it, the whole each time. */
  from: z.string(),
  present: z.array(z.string()),
  presentCount: z.number().int().min(0),
  /** Whether the others are to report, too: it has only begun to listen. */
  asks: z.boolean(),
  /** Who is writing as far as it knows, and for how many milliseconds yet: for one that asked. */
  typing: z.array(z.object({ person: z.string(), lasts: milliseconds })),
});

/** What goes over a place's channel of the ephemera, as JSON: that somebody is writing, or who is there by one gateway. */
export const activityMessage = z.union([typing, report]);

export type ActivityMessage = z.infer<typeof activityMessage>;

/** What one gateway tells the others of a place. */
export type ActivityReport = z.infer<typeof report>;
