import { defineConfig } from 'vitest/config';

const project = (name: string) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node', testTimeout: 20_000 },
});

export default defineConfig({
  test: { projects: [project('unit'), project('integration'), project('reference')] },
});
