import { openCheckpoints } from './irc/Checkpoints.ts';
import { importIrc } from './irc/importIrc.ts';
import { IRC_USAGE, readIrcArguments } from './irc/readIrcArguments.ts';
import { runImport } from './runImport.ts';
import { importStackExchange } from './stack-exchange/importStackExchange.ts';
import { printDifferences } from './stack-exchange/printDifferences.ts';
import { readStackExchangeArguments, STACK_EXCHANGE_USAGE } from './stack-exchange/readStackExchangeArguments.ts';
import { importWikipedia } from './wikipedia/importWikipedia.ts';
import { readWikipediaArguments, WIKIPEDIA_USAGE } from './wikipedia/readWikipediaArguments.ts';

// `npm run import -- KIND FOLDER …`: brings in what people said elsewhere, through the public API only.

type Importer = {
  readonly usage: string;
  /** @throws Error that says what is wrong with the arguments; returns the import itself */
  readonly read: (args: readonly string[]) => () => Promise<void>;
};

const importers: Readonly<Record<string, Importer>> = {
  irc: {
    usage: IRC_USAGE,
    read: (args) => {
      const options = readIrcArguments(args);
      return async () => {
        const checkpoints = await openCheckpoints(options.checkpoints, options.url);
        await runImport(options.report, (more) => importIrc({ ...options, ...more, checkpoints }));
      };
    },
  },
  'stack-exchange': {
    usage: STACK_EXCHANGE_USAGE,
    read: (args) => {
      const options = readStackExchangeArguments(args);
      return async () => {
        const summary = await runImport(options.report, (more) => importStackExchange({ ...options, ...more }));
        console.log(printDifferences(summary.differences));
      };
    },
  },
  wikipedia: {
    usage: WIKIPEDIA_USAGE,
    read: (args) => {
      const options = readWikipediaArguments(args);
      return async () => void (await runImport(options.report, (more) => importWikipedia({ ...options, ...more })));
    },
  },
};

function workOrExit(kind = '', args: readonly string[]): () => Promise<void> {
  const importer = importers[kind];
  try {
    if (importer !== undefined) return importer.read(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(
    importer?.usage ??
      Object.values(importers)
        .map(({ usage }) => usage)
        .join('\n\n'),
  );
  process.exit(2);
}

const [kind, ...args] = process.argv.slice(2);
try {
  await workOrExit(kind, args)();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
