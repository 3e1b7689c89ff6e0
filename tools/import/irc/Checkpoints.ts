import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';

// Strict: those of former versions say more, and count messages that were refused as done. They are lost.
const checkpointSchema = z.strictObject({
  communityId: z.string(),
  userGroupId: z.string(),
  list: z.string(),
  done: z.int().nonnegative(),
});

/** What a channel became. */
export type Place = { readonly communityId: string; readonly userGroupId: string };

/** How far a channel is imported: where it went, and how many messages of which list. */
export type Checkpoint = Place & {
  /** Tells lists of messages apart: of another one, none is done. */
  readonly list: string;
  readonly done: number;
};

/** Remembers how far an import came, so that the next run begins there. It may be lost: then everything is sent again, and changes nothing. */
export type Checkpoints = {
  readonly get: (channel: string) => Checkpoint | null;
  readonly set: (channel: string, checkpoint: Checkpoint) => Promise<void>;
};

type Recorded = Readonly<Record<string, Readonly<Record<string, Checkpoint>>>>;
const recordedSchema: z.ZodType<Recorded> = z.record(z.string(), z.record(z.string(), checkpointSchema));

/** Checkpoints in a file, apart for each address of the API. A file that cannot be read as such counts as lost. */
export async function openCheckpoints(file: string, url: string): Promise<Checkpoints> {
  const recorded = await recordedIn(file);
  const own = new Map(Object.entries(recorded[url] ?? {}));
  let written = Promise.resolve();
  return {
    get: (channel) => own.get(channel) ?? null,
    set: (channel, checkpoint) => {
      own.set(channel, checkpoint);
      // One write after the other, each whole and on the disk before it gets the name: whatever ends a run leaves the file before or after it.
      written = written.then(async () => {
        const all: Recorded = { ...recorded, [url]: Object.fromEntries(own) };
        await writeFile(`${file}.new`, JSON.stringify(all, null, 2), { flush: true });
        await rename(`${file}.new`, file);
      });
      return written;
    },
  };
}

async function recordedIn(file: string): Promise<Recorded> {
  try {
    return recordedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}
