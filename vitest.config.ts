import { defineConfig } from 'vitest/config';
import { patience } from './tests/support/patience.ts';

/** Test files share a process and what they import: each makes its own store, and nothing else outlives a test. */
const project = (name: string) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node',
    testTimeout: patience.test,
    hookTimeout: patience.test,
    isolate: false,
    setupFiles: ['tests/support/watchReads.ts'],
  },
});

export default defineConfig({
  test: { projects: [project('unit'), project('integration'), project('reference')] },
});
