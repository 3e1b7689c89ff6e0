import { readFile } from 'node:fs/promises';
import { generate, loadCodegenConfig } from '@graphql-codegen/cli';

// Generates everything again in memory, and compares it with what is committed.

const { config } = await loadCodegenConfig({ configFilePath: 'codegen.yml' });
const files: readonly { readonly filename: string; readonly content: string }[] = await generate(
  { ...config, silent: true },
  false,
);
for (const { filename, content } of files) {
  if ((await readFile(filename, 'utf8').catch(() => '')) === content) continue;
  console.error(`${filename} is not what would be generated: npm run codegen`);
  process.exitCode = 1;
}
