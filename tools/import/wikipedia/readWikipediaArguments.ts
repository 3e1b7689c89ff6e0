import { type ImportArguments, readImportArguments } from '../readImportArguments.ts';

export type WikipediaArguments = Omit<ImportArguments, 'own'> & { readonly language: string | null };

export const WIKIPEDIA_USAGE = `Usage: npm run import -- wikipedia FOLDER --token TOKEN [options]

Imports talk pages as the extension DiscussionTools of MediaWiki tells them (NAME-threadItemsHtml.json): a language becomes a community, a page a
post, what was said comments.
The token is that of a person with the role IMPORTER. Importing again changes nothing, and goes on where it broke off.
The exit code is 1 where the API refused something or it failed, and 0 where only the archive has faults.

  --language TAG       of pages whose names do not begin with theirs, like en-village-pump does (they are left out)
  --url URL            where the API is (http://localhost:4000/graphql)
  --concurrency N      so many requests at a time, where their order does not matter (4)
  --report FILE        gets a line of JSON for each item that could not be imported (wikipedia-import.problems.jsonl)`;

/** Reads the arguments after `wikipedia`. @throws Error that says what is wrong with them */
export function readWikipediaArguments(args: readonly string[]): WikipediaArguments {
  const { own, ...common } = readImportArguments('wikipedia', args, ['language']);
  const { language = null } = own;
  if (language !== null && !/^[a-z]{2,3}$/.test(language)) throw new Error('--language must be like en');
  return { ...common, language };
}
