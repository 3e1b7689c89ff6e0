import { parseArgs } from 'node:util';
import { registry } from '@c18n/assembly/domains';
import { createLog } from '@c18n/platform/logging/createLog';
import { startProblem } from '@c18n/single-node/startProblem';
import { openInstallation } from '../openInstallation.ts';
import { makeAdministrator } from './makeAdministrator.ts';

// `npm run admin -- EMAIL`: makes a registered person administrator of the installation in DATA_DIR, which must not be running.
// `npm run admin -- --cluster data/cluster EMAIL`: of a cluster that is running; `--cluster environment` where the environment tells its engines.

const sentences = {
  done: 'This person is administrator now.',
  unknown: 'Nobody is registered with this email address. Register first, then run this again.',
  deactivated: 'This person is deactivated.',
};

async function main(email: string, cluster: string | null): Promise<void> {
  const { adapters, secret, isCluster } = await openInstallation(cluster);
  try {
    if (adapters.outdated.length > 0) throw new Error('the views are of another version: start the installation once');
    const parts = { adapters, registry, secret, isDecided: isCluster, log: createLog('warn'), now: Date.now };
    const result = await makeAdministrator(parts, email);
    console.log(sentences[result]);
    process.exitCode = result === 'done' ? 0 : 1;
  } finally {
    await adapters.close();
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { cluster: { type: 'string' } } });
const [email, ...others] = positionals;
if (email === undefined || others.length > 0) {
  console.error('Usage: npm run admin -- [--cluster FOLDER] EMAIL');
  process.exit(2);
}
try {
  await main(email, values.cluster ?? null);
} catch (error) {
  const problem = startProblem(error);
  if (problem === null) throw error;
  console.error(problem);
  process.exit(1);
}
