import { parseArgs } from 'node:util';
import { registry } from '@c18n/assembly/domains';
import { createLog } from '@c18n/platform/logging/createLog';
import { runTool } from '../runTool.ts';
import { ToolError } from '../ToolError.ts';
import { useInstallation } from '../useInstallation.ts';
import { type ErasedPerson, eraseFromMachine } from './eraseFromMachine.ts';

// `npm run erase -- WHO`: erases a person for good; WHO is an email address, a person's id, or a user name. Of the installation in
// DATA_DIR, which must not be running.
// `npm run erase -- --cluster data/cluster WHO`: of a cluster that is running; `--cluster environment` where the environment tells its engines.

await runTool(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { cluster: { type: 'string' } } });
  const [who, ...others] = positionals;
  if (who === undefined || others.length > 0)
    throw new ToolError('Usage: npm run erase -- [--cluster FOLDER] EMAIL|ID|USER_NAME');
  await useInstallation(values.cluster ?? null, async ({ adapters, secret, isCluster }) => {
    if (adapters.outdated.length > 0)
      throw new ToolError('the views are of another version: start the installation once');
    const parts = { adapters, registry, secret, isDecided: isCluster, log: createLog('warn'), now: Date.now };
    const person = await eraseFromMachine(parts, who);
    console.log(outcomeOf(person));
    process.exitCode = person === null ? 1 : 0;
  });
});

function outcomeOf(person: ErasedPerson | null): string {
  if (person === null) return 'There is no such person. Who is erased is found by id only.';
  if (person.before) return `${person.id} was erased before, and nothing was left to do.`;
  return `${person.id} is erased. Backups still hold the key and the words.`;
}
