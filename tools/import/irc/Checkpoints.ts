import { readFile, rename, writeFile } from 'node:fs/promises';

/** How far a channel is imported: where it went, and how many messages of which list. */
export type Checkpoint = {
  readonly communityId: string;
  readonly userGroupId: string;
  /** Tells lists of messages apart: of another one, none is done. */
  readonly list: string;
  readonly done: number;
};

/** Remembers how far an import came, so that the next run begins there. It may be lost: then everything is sent again, and changes nothing. */
export type Checkpoints = {
  readonly get: (channel: string) => Checkpoint | null;
  readonly set: (channel: string, checkpoint: Checkpoint) => Promise<void>;
};

/** Checkpoints in a file, apart for each address of the API. */
export async function openCheckpoints(file: string, url: string): Promise<Checkpoints> {
  const all = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, Record<string, Checkpoint>>;
  const own = all[url] ?? {};
  all[url] = own;
  let written = Promise.resolve();
  return {
    get: (channel) => own[channel] ?? null,
    set: (channel, checkpoint) => {
      own[channel] = checkpoint;
      // One write after the other, and each whole: a run that is killed leaves the file before or after it.
      written = written.then(async () => {
        await writeFile(`${file}.new`, JSON.stringify(all, null, 2));
        await rename(`${file}.new`, file);
      });
      return written;
    },
  };
}
