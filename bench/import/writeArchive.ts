import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { sentence } from '../chat/sentence.ts';

const LINES_A_DAY = 1_500;
const DAY = 24 * 3_600_000;
const BEGIN = Date.UTC(2004, 0, 1);
/** How often somebody speaks who has not been there before: a hundred thousand lines are by eight thousand people. */
const NEWCOMERS = 0.08;
/** So many take part in the talk at a time. */
const PRESENT = 60;
/** How often a line answers one of the last few before it. */
const REPLIES = 0.4;
const FURTHEST_REPLY = 12;

/** What is said in how many channels, each as busy as the others; `suffix` ends the names of channels and people, for an archive of others. */
export type ArchiveSize = { readonly messages: number; readonly channels?: number; readonly suffix?: string };

/** Writes the logs of busy IRC channels, a file for each day with its annotated replies: always the same. */
export async function writeArchive(
  folder: string,
  { messages, channels = 1, suffix = '' }: ArchiveSize,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const each = Math.ceil(messages / channels);
  for (let channel = 0; channel < channels; channel++) {
    const name = channels === 1 ? null : `room${channel + 1}${suffix}`;
    const count = Math.min(each, messages - channel * each);
    await writeChannel(folder, { name, messages: count, suffix }, seededRandom(5 + channel));
  }
}

/** A channel; `name` is null where the lines do not say it, so that it is the folder's. */
type Channel = { readonly name: string | null; readonly messages: number; readonly suffix: string };

async function writeChannel(folder: string, { name, messages, suffix }: Channel, random: () => number): Promise<void> {
  const nicks: string[] = [];
  const speaker = () => {
    if (nicks.length === 0 || random() < NEWCOMERS) nicks.push(`nick${nicks.length}${suffix}`);
    const present = Math.min(PRESENT, nicks.length);
    return nicks[nicks.length - 1 - Math.floor(random() * present)];
  };
  for (let day = 0; day * LINES_A_DAY < messages; day++) {
    const count = Math.min(LINES_A_DAY, messages - day * LINES_A_DAY);
    const date = new Date(BEGIN + day * DAY).toISOString().slice(0, 10);
    const [file, prefix] = name === null ? [date, ''] : [`${name}.${date}`, `${name} ${date} `];
    const said = (line: number) => `${prefix}[${clockOf(line)}] <${speaker()}> ${sentence(random)}`;
    const lines = Array.from({ length: count }, (_, line) => said(line));
    const replies = lines.flatMap((_, line) =>
      line > FURTHEST_REPLY && random() < REPLIES
        ? `${line - 1 - Math.floor(random() * FURTHEST_REPLY)} ${line} -`
        : [],
    );
    await writeFile(join(folder, `${file}.raw.txt`), `${lines.join('\n')}\n`);
    await writeFile(join(folder, `${file}.annotation.txt`), `${replies.join('\n')}\n`);
  }
}

/** The time of a day's line, spread over the day. */
function clockOf(line: number): string {
  return new Date((line * DAY) / LINES_A_DAY).toISOString().slice(11, 16);
}
