import { setTimeout } from 'node:timers/promises';
import { runImport } from '../import/runImport.ts';
import { generate } from './generate.ts';
import { GENERATE_USAGE, type GenerateArguments, readGenerateArguments } from './readGenerateArguments.ts';

// `npm run generate -- --actions 5000 --rate 20/s --for 5m`: makes data and live activity, through the public API only.

function argumentsOrExit(): GenerateArguments {
  const args = process.argv.slice(2);
  try {
    if (!args.includes('--help')) return readGenerateArguments(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(GENERATE_USAGE);
  process.exit(2);
}

const options = argumentsOrExit();
try {
  await runImport(options.report, (more) => generate({ ...options, ...more, wait: setTimeout, now: Date.now }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
