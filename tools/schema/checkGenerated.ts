import { execFileSync } from 'node:child_process';
import { cp, glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Generates everything again beside what is committed, and compares.

const before = await contents();
const kept = await mkdtemp(join(tmpdir(), 'c18n-generated-'));
for (const file of before.keys()) await cp(file, join(kept, file));
try {
  execFileSync('graphql-codegen', ['--config', 'codegen.yml'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const after = await contents();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  for (const file of stale) console.error(`${file} is not what would be generated: npm run codegen`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} finally {
  for (const file of before.keys()) await cp(join(kept, file), file);
  await rm(kept, { recursive: true });
}

async function contents(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const file of glob(['subgraphs/*/generated/*.ts', 'client/generated/*.ts']))
    found.set(file, await readFile(file, 'utf8'));
  return found;
}
