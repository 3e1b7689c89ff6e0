import { createMarkdownWriter } from '../createMarkdownWriter.ts';
import type { ImportOptions } from '../ImportOptions.ts';
import type { ImportParts } from '../ImportParts.ts';
import { importCommunity } from '../importCommunity.ts';
import { importPeople } from '../importPeople.ts';
import { startImport } from '../startImport.ts';
import { importTalkPage } from './importTalkPage.ts';
import { planAuthor } from './planAuthor.ts';
import { type PlannedPage, planTalkPage } from './planTalkPage.ts';
import { readTalkPages } from './readTalkPages.ts';

export type ImportWikipediaOptions = ImportOptions & {
  /** Of pages whose names do not tell theirs; null: they are left out. */
  readonly language: string | null;
};

export type ImportWikipediaSummary = {
  readonly communities: number;
  readonly pages: number;
  readonly people: number;
  readonly comments: number;
  /** Comments that were listed more than once, and came in once. */
  readonly repeated: number;
  readonly problems: number;
};

/**
 * Imports talk pages of Wikipedia through the API. Importing twice is importing once: everything is sent under a key of its own, so that an
 * import that broke off is done by starting it again.
 *
 * @throws ApiError, Error where the import cannot go on
 */
export async function importWikipedia(options: ImportWikipediaOptions): Promise<ImportWikipediaSummary> {
  const { pages, problems: unreadable } = await readTalkPages(options.folder, options.language);
  const planned = pages.map((page) =>
    planTalkPage(page, createMarkdownWriter(`https://${page.language}.wikipedia.org/wiki/`)),
  );
  const started = await startImport(options);
  const { parts } = started;
  for (const problem of [...unreadable, ...planned.flatMap(({ problems }) => problems)]) parts.report(problem);
  // A page on which nobody says anything is told as a problem.
  const told = planned.filter(({ comments }) => comments.length > 0);
  const authors = new Set(told.flatMap(({ comments }) => comments.map(({ author }) => author)));
  const persons = await importPeople(parts, 'wikipedia', [...authors].map(planAuthor));
  const languages = Map.groupBy(told, ({ language }) => language);
  let comments = 0;
  for (const [language, ofLanguage] of languages) {
    const communityId = await importLanguage(parts, language, ofLanguage, persons);
    const to = { communityId, persons, importerId: started.importerId };
    for (const page of ofLanguage) comments += await importTalkPage(parts, to, page);
  }
  return {
    ...{ communities: languages.size, pages: told.length, people: persons.size, comments },
    ...{ repeated: planned.reduce((sum, one) => sum + one.repeated, 0), problems: started.problems() },
  };
}

/** Makes the community of a language, with all who wrote on its pages. Returns its id. */
function importLanguage(
  parts: ImportParts,
  language: string,
  pages: readonly PlannedPage[],
  persons: ReadonlyMap<string, string>,
): Promise<string> {
  const authors = new Set(pages.flatMap(({ comments }) => comments.map(({ author }) => author)));
  return importCommunity(parts, {
    ...{ key: `wikipedia ${language}`, name: `Wikipedia talk (${language})`, tags: ['wikipedia'] },
    description: `Talk pages of https://${language}.wikipedia.org, under CC BY-SA (https://creativecommons.org/licenses/by-sa/4.0/).`,
    members: new Map([...persons].filter(([author]) => authors.has(author))),
  });
}
