import { defineConfig } from 'vitest/config';

const project = (name: string, isolate = true) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node', testTimeout: 20_000, isolate },
});

export default defineConfig({
  test: {
    // Unit tests are of pure functions: files need no process of their own, and share what they import.
    projects: [project('unit', false), project('integration'), project('reference')],
  },
});
