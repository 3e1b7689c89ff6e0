import { parseArgs } from 'node:util';
import { registry } from '@c18n/assembly/domains';
import { createLog } from '@c18n/platform/logging/createLog';
import { runTool } from '../runTool.ts';
import { ToolError } from '../ToolError.ts';
import { useInstallation } from '../useInstallation.ts';
import { makeAdministrator } from './makeAdministrator.ts';

// `npm run admin -- EMAIL`: makes a registered person administrator of the installation in DATA_DIR, which must not be running.
// `npm run admin -- --cluster data/cluster EMAIL`: of a cluster that is running; `--cluster environment` where the environment tells its engines.

const sentences = {
  done: 'This person is administrator now.',
  unknown: 'Nobody is registered with this email address. Register first, then run this again.',
  deactivated: 'This person is deactivated.',
};

await runTool(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { cluster: { type: 'string' } } });
  const [email, ...others] = positionals;
  if (email === undefined || others.length > 0) throw new ToolError('Usage: npm run admin -- [--cluster FOLDER] EMAIL');
  await useInstallation(values.cluster ?? null, async ({ adapters, secret, isCluster }) => {
    if (adapters.outdated.length > 0)
      throw new ToolError('the views are of another version: start the installation once');
    const parts = { adapters, registry, secret, isDecided: isCluster, log: createLog('warn'), now: Date.now };
    const result = await makeAdministrator(parts, email);
    console.log(sentences[result]);
    process.exitCode = result === 'done' ? 0 : 1;
  });
});
