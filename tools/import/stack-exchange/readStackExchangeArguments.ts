import { type ImportArguments, readImportArguments } from '../readImportArguments.ts';

export type StackExchangeArguments = Omit<ImportArguments, 'own'> & {
  readonly site: string;
  readonly language: string | null;
};

export const STACK_EXCHANGE_USAGE = `Usage: npm run import -- stack-exchange FOLDER --site HOST --token TOKEN [options]

Imports the dump of a Stack Exchange site (Users.xml, Posts.xml, Comments.xml, Votes.xml): the site becomes a community, questions become posts,
answers and comments become comments, votes become likes and dislikes of synthetic voters.
The token is that of a person with the role IMPORTER. Importing again changes nothing, and goes on where it broke off.
The exit code is 1 where the API refused something or it failed, and 0 where only the archive has faults.

  --site HOST          where the dump comes from: quantumcomputing.stackexchange.com
  --language TAG       the language that people write there, like en (not said)
  --url URL            where the API is (http://localhost:4000/graphql)
  --concurrency N      so many requests at a time, where their order does not matter (4)
  --report FILE        gets a line of JSON for each item that could not be imported (stack-exchange-import.problems.jsonl)`;

/** Reads the arguments after `stack-exchange`. @throws Error that says what is wrong with them */
export function readStackExchangeArguments(args: readonly string[]): StackExchangeArguments {
  const { own, ...common } = readImportArguments('stack-exchange', args, ['site', 'language']);
  const { site, language = null } = own;
  if (site === undefined) throw new Error('--site must be given');
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(site))
    throw new Error('--site must be a host, like example.stackexchange.com');
  return { ...common, site, language };
}
