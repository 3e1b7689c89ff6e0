import { defineConfig } from 'vitest/config';
import embedded from './vitest.config.ts';

/** What `npm run test:engines` runs: it starts the engines. */
export default defineConfig({
  ...embedded,
  test: {
    ...embedded.test,
    // The journeys are the same that `npm test` runs on the embedded and the hostile adapters.
    include: ['**/*.engines.test.ts', '**/*.everywhere.test.ts'],
    env: { TESTED_ADAPTERS: 'engines' },
    exclude: ['**/node_modules/**', 'data/**'],
    // One file after the other: the engines and the tests share the machine, and some tests let an engine of their own die.
    fileParallelism: false,
    testTimeout: 120_000,
    // Elasticsearch may take minutes to start on a busy machine.
    hookTimeout: 300_000,
  },
});
