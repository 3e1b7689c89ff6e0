import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseAnnotations } from './parseAnnotations.ts';
import { parseIrcLog } from './parseIrcLog.ts';
import type { NamedLog } from './planIrcImport.ts';

const LOG = /\.(raw|ascii)\.txt$/;

export type ReadIrcFolderOptions = {
  /** The channel of logs that do not say theirs; unless given, that of a file is what its name begins with, or else the folder's name. */
  readonly channel: string | null;
  /** The day of logs that do not say theirs, like `2004-12-25`. */
  readonly date: string | null;
};

/**
 * Reads all logs of a folder and of those within: `NAME.raw.txt`, or `NAME.ascii.txt` where there is no raw one, with the replies in
 * `NAME.annotation.txt`.
 *
 * @throws Error where two logs have one name
 */
export async function readIrcFolder(folder: string, options: ReadIrcFolderOptions): Promise<readonly NamedLog[]> {
  const files = (await readdir(folder, { recursive: true })).toSorted();
  const all = new Set(files);
  const logs = files.filter((file) => LOG.test(file) && !(isAscii(file) && all.has(`${stemOf(file)}.raw.txt`)));
  const read: NamedLog[] = [];
  for (const file of logs) {
    const stem = stemOf(file);
    const { channel, date } = describe(basename(stem));
    const annotations = `${stem}.annotation.txt`;
    read.push({
      name: basename(stem),
      channel: options.channel ?? channel ?? basename(resolve(folder)),
      log: parseIrcLog(await readFile(join(folder, file), 'utf8'), date ?? options.date),
      replies: parseAnnotations(all.has(annotations) ? await readFile(join(folder, annotations), 'utf8') : ''),
    });
  }
  const twice = read.find(({ name }, index) => read.findIndex((one) => one.name === name) < index);
  if (twice !== undefined) throw new Error(`two logs are called ${twice.name}: what they say could not be told apart`);
  return read;
}

/** What a file's name tells: `2004-12-25.train-c` the day, `channel-two.all` the channel. */
function describe(name: string): { readonly channel: string | null; readonly date: string | null } {
  const date = /^\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? null;
  return { date, channel: date === null ? (name.split('.')[0] ?? null) : null };
}

function isAscii(file: string): boolean {
  return file.endsWith('.ascii.txt');
}

function stemOf(file: string): string {
  return file.replace(LOG, '');
}
