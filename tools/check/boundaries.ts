import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { boundaryProblem } from './boundaryProblem.ts';
import { importsOf } from './importsOf.ts';
import { isForTests } from './isForTests.ts';

// Checks who imports whom, and that every package declares what it imports.

const manifests = new Map<string, { readonly name: string; readonly dependencies: ReadonlySet<string> }>();
for await (const file of glob(['*/package.json', 'subgraphs/*/package.json', 'stream-workers/*/package.json'])) {
  if (file.startsWith('node_modules')) continue;
  const { name, dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
  const declared = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
  manifests.set(file.slice(0, -'/package.json'.length), { name, dependencies: declared });
}
const root = JSON.parse(readFileSync('package.json', 'utf8'));
// Tests, tools and benchmarks are not shipped: they may use what the whole repository is developed with.
const developedWith = new Set(Object.keys(root.devDependencies));

let problems = 0;
for (const [directory, { name, dependencies }] of manifests) {
  for await (const file of glob(`${directory}/**/*.ts`)) {
    if (file.includes('node_modules')) continue;
    const isDevelopment = isForTests(file) || /^(tools|bench|conformance)\//.test(file);
    for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
      const imported = packageOf(specifier);
      if (imported === name) continue;
      const known = imported === null || dependencies.has(imported) || (isDevelopment && developedWith.has(imported));
      const problem = known ? boundaryProblem(file, specifier) : `${imported} is not among the dependencies of ${name}`;
      if (problem === null) continue;
      problems += 1;
      console.error(`${file}: ${problem}`);
    }
  }
}
process.exitCode = problems === 0 ? 0 : 1;

/** The package that a specifier names; null for a file of its own package or a part of Node. */
function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.') || specifier.startsWith('node:') || !/^[@a-z]/.test(specifier)) return null;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
