import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from '../runTool.ts';
import { ToolError } from '../ToolError.ts';
import { packageClient } from './packageClient.ts';

// `npm run package:client -- [FOLDER]`: makes of the typed client a package that other projects can install, in `client/dist` unless given.

await runTool(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [folder = join(import.meta.dirname, '../../client/dist'), ...others] = positionals;
  if (others.length > 0) throw new ToolError('Usage: npm run package:client -- [FOLDER]');
  console.log(await packageClient(resolve(folder)));
});
