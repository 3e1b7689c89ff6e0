import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { ImportProblem } from '../ImportProblem.ts';
import type { TalkPage } from './TalkPage.ts';
import { threadItemSchema } from './ThreadItem.ts';

const WHOLE = /-threadItemsHtml\.json$/;
const WORDS = '-getHTML.json';
const LANGUAGE = /^([a-z]{2,3})-/;

const treeSchema = z.array(threadItemSchema);
const wordsSchema = z.record(z.string(), z.string());

export type TalkPages = { readonly pages: readonly TalkPage[]; readonly problems: readonly ImportProblem[] };

/**
 * Reads all talk pages of a folder and of those within: `NAME-threadItemsHtml.json`, or `NAME.json` with its words in `NAME-getHTML.json`. The
 * language is what the name begins with.
 *
 * @param language of pages whose names do not tell theirs; null: they are left out
 * @throws Error that names the file that is not what it must be, or where two pages have one name
 */
export async function readTalkPages(folder: string, language: string | null): Promise<TalkPages> {
  const files = (await readdir(folder, { recursive: true })).toSorted();
  const all = new Set(files);
  const pages: TalkPage[] = [];
  const problems: ImportProblem[] = [];
  for (const file of files) {
    const words = file.replace(/\.json$/, WORDS);
    if (!WHOLE.test(file) && !(file.endsWith('.json') && all.has(words))) continue;
    const name = basename(file, '.json').replace(/-threadItemsHtml$/, '');
    const own = LANGUAGE.exec(name)?.[1] ?? language;
    if (own === null) {
      const message = 'The name of the file does not tell the language: give one with --language.';
      problems.push({ item: name, code: 'NO_LANGUAGE', message });
      continue;
    }
    if (pages.some((page) => page.name === name)) throw new Error(`two pages are called ${name}`);
    const items = await readAs(treeSchema, 'a talk page', join(folder, file));
    const htmlOf = WHOLE.test(file) ? {} : await readAs(wordsSchema, 'the words of a talk page', join(folder, words));
    pages.push({ name, language: own, items, htmlOf: new Map(Object.entries(htmlOf)) });
  }
  return { pages, problems };
}

/** Reads a file of JSON. @throws Error that names the file and says why it is not `what` */
async function readAs<Shape>(schema: z.ZodType<Shape>, what: string, file: string): Promise<Shape> {
  const text = await readFile(file, 'utf8');
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${file} is not ${what}: ${reasonOf(error)}`, { cause: error });
  }
}

/** The first thing that is wrong, and where. */
function reasonOf(error: unknown): string {
  const issue = error instanceof z.ZodError ? error.issues[0] : undefined;
  if (issue !== undefined) return `${issue.message} at ${z.core.toDotPath(issue.path) || 'its beginning'}`;
  return error instanceof Error ? error.message : String(error);
}
