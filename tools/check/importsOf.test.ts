import { expect, test } from 'vitest';
import { importsOf } from './importsOf.ts';

test.each([
  ["import { a } from './a.ts';"],
  ["import type { A } from './a.ts';"],
  ["import {\n  a,\n  b,\n} from './a.ts';"],
  ["import * as a from './a.ts';"],
  ["export { a } from './a.ts';"],
  ["export * from './a.ts';"],
  ["import './a.ts';"],
  ["const { a } = await import('./a.ts');"],
  ["let a: import('./a.ts').A;"],
  ["const file = import.meta.resolve('./a.ts');"],
  ["const file = require.resolve('./a.ts');"],
])('%s', (source) => {
  expect(importsOf(`${source}\n`)).toEqual(['./a.ts']);
});

test('finds each of many, and none where nothing is imported', () => {
  const source = "import { a } from './a.ts';\nimport b from '@c18n/b/c';\nconst text = 'from';\n";
  expect(importsOf(source)).toEqual(['./a.ts', '@c18n/b/c']);
  expect(importsOf("export const from = 'here';\n")).toEqual([]);
});
