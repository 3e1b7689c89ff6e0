import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const { resolve } = createRequire(import.meta.url);

export default defineConfig({
  // Without it Vite would take the `module` file of graphql where Node takes its `main`, and there can be only one graphql.
  resolve: { alias: [{ find: /^graphql$/, replacement: resolve('graphql') }] },
  test: {
    include: ['**/*.test.ts'],
    // What needs a real engine runs by `npm run test:engines`.
    exclude: ['**/node_modules/**', 'data/**', '**/*.engines.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is compared is told by messages, too, which are all that the summary has.
    chaiConfig: { truncateThreshold: 2_000 },
  },
});
