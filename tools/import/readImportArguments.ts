import { parseArgs } from 'node:util';

/** What every importer is told on the command line. */
export type ImportArguments = {
  readonly folder: string;
  readonly url: string;
  readonly token: string;
  readonly concurrency: number;
  readonly report: string;
  /** What only this importer knows, by name; absent where it was not given. */
  readonly own: Readonly<Record<string, string | undefined>>;
};

/**
 * Reads the arguments after the importer's name.
 *
 * @param kind the importer's name, after which the report is called
 * @param own the options that only this importer knows
 * @throws Error that says what is wrong with them
 */
export function readImportArguments(kind: string, args: readonly string[], own: readonly string[]): ImportArguments {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...Object.fromEntries(own.map((name) => [name, text])),
      url: { ...text, default: 'http://localhost:4000/graphql' },
      token: text,
      concurrency: { ...text, default: '4' },
      report: { ...text, default: `${kind}-import.problems.jsonl` },
    },
  });
  const [folder, ...others] = positionals;
  const { url, token, report } = values;
  const concurrency = Number(values.concurrency);
  if (folder === undefined || others.length > 0) throw new Error('one folder must be given');
  if (token === undefined) throw new Error('--token must be given');
  if (!Number.isInteger(concurrency) || concurrency < 1) throw new Error('--concurrency must be a number from 1');
  const given: Readonly<Record<string, unknown>> = values;
  const ownValues = own.map((name) => [name, given[name] === undefined ? undefined : String(given[name])]);
  return { folder, url, token, concurrency, report, own: Object.fromEntries(ownValues) };
}
