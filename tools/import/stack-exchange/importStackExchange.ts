import { createMarkdownWriter } from '../createMarkdownWriter.ts';
import type { ImportOptions } from '../ImportOptions.ts';
import { importCommunity } from '../importCommunity.ts';
import { importComments, importPosts, importReactions } from '../importContributions.ts';
import { startImport } from '../startImport.ts';
import { acceptAnswers } from './acceptAnswers.ts';
import { answerItems, type Contributing, commentItems, questionItems } from './contributionItems.ts';
import type { DumpCounts } from './Dump.ts';
import { type Difference, findDifferences } from './findDifferences.ts';
import { ImportedContributions } from './ImportedContributions.ts';
import { importPeopleOf } from './importPeopleOf.ts';
import { commentVoteItems, voteItems } from './reactionItems.ts';
import { scanDump } from './scanDump.ts';
import { siteOf } from './siteOf.ts';

export type ImportStackExchangeOptions = ImportOptions & {
  /** The site's host: `quantumcomputing.stackexchange.com`. */
  readonly site: string;
  /** The language that people write there, as a tag like `en`; null where nobody said. */
  readonly language: string | null;
};

export type ImportStackExchangeSummary = {
  readonly communityId: string;
  /** What the dump has. */
  readonly dump: DumpCounts;
  /** What is here now. */
  readonly people: number;
  readonly posts: number;
  readonly answers: number;
  readonly comments: number;
  readonly acceptedAnswers: number;
  readonly reactions: number;
  readonly problems: number;
  /** What is not as the dump has it: votes, comments and accepted answers, by post and comment. */
  readonly differences: readonly Difference[];
};

/**
 * Imports the dump of a site through the API. Importing twice is importing once: everything is sent under a key of its own, so that an
 * import that broke off is done by starting it again.
 *
 * @throws ApiError, Error where the import cannot go on
 */
export async function importStackExchange(options: ImportStackExchangeOptions): Promise<ImportStackExchangeSummary> {
  const { folder, language } = options;
  const site = siteOf(options.site);
  const write = createMarkdownWriter(`https://${site.host}/`);
  const dump = await scanDump(folder);
  const { parts, problems } = await startImport(options);
  const persons = await importPeopleOf(parts, { folder, site, dump, write });
  const communityId = await importCommunity(parts, {
    ...{ key: `stack-exchange ${site.host}`, name: site.host, tags: ['stack-exchange'], members: persons },
    description: `Questions and answers of https://${site.host}, under CC BY-SA (https://stackoverflow.com/help/licensing).`,
  });
  const imported = new ImportedContributions();
  const making = { folder, site, write, persons, language, dump, imported, report: parts.report };
  const { counts } = dump;
  const done = ({ label }: { readonly label: string }, id: string) => imported.done(label, id);
  const to = (stage: string, total: number) => ({ communityId, stage, total });
  const posts = await importPosts(parts, { ...to('questions', counts.questions), items: questionItems(making) }, done);
  const answers = await importComments(parts, { ...to('answers', counts.answers), items: answerItems(making) }, done);
  const onPosts = { ...to('comments', counts.comments), items: commentItems(making) };
  const comments = await importComments(parts, onPosts, done);
  const acceptedAnswers = await acceptAnswers(parts, making);
  const reactions =
    (await importReactions(parts, { ...to('votes', counts.votes), items: voteItems(making) })) +
    (await importReactions(parts, {
      ...to('votes on comments', counts.commentVotes),
      items: commentVoteItems(making),
    }));
  return {
    ...{ communityId, dump: counts, people: persons.size, posts, answers, comments, acceptedAnswers, reactions },
    ...{ problems: problems(), differences: await findDifferences(parts, making satisfies Contributing) },
  };
}
