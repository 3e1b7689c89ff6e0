import { parseArgs } from 'node:util';

export type IrcArguments = {
  readonly folder: string;
  readonly url: string;
  readonly token: string;
  readonly channel: string | null;
  readonly date: string | null;
  readonly concurrency: number;
  readonly checkpoints: string;
  readonly report: string;
};

export const IRC_USAGE = `Usage: npm run import -- irc FOLDER --token TOKEN [options]

Imports IRC logs: a channel becomes a community with a user-group, nicks become people, lines become messages.
The token is that of a person with the role IMPORTER. Importing again changes nothing, and goes on where it broke off.
The exit code is 1 where the API refused something or it failed, and 0 where only the archive has faults.

  --url URL            where the API is (http://localhost:4000/graphql)
  --channel NAME       the channel of logs that do not say theirs (what the file's name begins with, or else the folder's name)
  --date YYYY-MM-DD    the day of logs that do not say theirs (they are left out)
  --concurrency N      so many requests at a time (4)
  --checkpoints FILE   remembers how far the import is (irc-import.json)
  --report FILE        gets a line of JSON for each item that could not be imported (irc-import.problems.jsonl)`;

/** Reads the arguments after `irc`. @throws Error that says what is wrong with them */
export function readIrcArguments(args: readonly string[]): IrcArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'http://localhost:4000/graphql' },
      token: { type: 'string' },
      channel: { type: 'string' },
      date: { type: 'string' },
      concurrency: { type: 'string', default: '4' },
      checkpoints: { type: 'string', default: 'irc-import.json' },
      report: { type: 'string', default: 'irc-import.problems.jsonl' },
    },
  });
  const [folder, ...others] = positionals;
  const concurrency = Number(values.concurrency);
  const date = values.date ?? null;
  if (folder === undefined || others.length > 0) throw new Error('one folder must be given');
  if (values.token === undefined) throw new Error('--token must be given');
  if (!Number.isInteger(concurrency) || concurrency < 1) throw new Error('--concurrency must be a number from 1');
  if (date !== null && !/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error('--date must be like 2004-12-25');
  const { url, token, checkpoints, report, channel = null } = values;
  return { folder, url, token, channel, date, concurrency, checkpoints, report };
}
