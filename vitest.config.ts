import { svelte } from '@sveltejs/vite-plugin-svelte';
import { configDefaults, defineConfig } from 'vitest/config';

const stateTests = 'tests/unit/{state,views}/**/*.test.ts';

/** Test files share a process and what they import: each makes its own store, and nothing else outlives a test. */
const shared = { environment: 'node', testTimeout: 20_000, isolate: false } as const;

const project = (name: string) => ({
  test: {
    ...shared,
    name,
    include: [`tests/${name}/**/*.test.ts`],
    exclude: [...configDefaults.exclude, stateTests],
  },
});

/**
 * The state of the renderer without a browser. Vitest loads modules as a server does, for which Svelte compiles runes
 * to plain variables: both the compiler and the package have to be told that this is the client.
 */
const state = {
  plugins: [
    svelte({
      configFile: `${import.meta.dirname}/svelte.config.js`,
      dynamicCompileOptions: () => ({ generate: 'client' as const }),
    }),
  ],
  ssr: { resolve: { conditions: ['browser'] } },
  test: {
    ...shared,
    name: 'state',
    include: [stateTests],
    setupFiles: ['tests/support/page.ts'],
    // Svelte needs no transformation: Node loads it faster.
    server: { deps: { external: [/node_modules\/svelte\//] } },
  },
};

export default defineConfig({
  test: { projects: [project('unit'), state, project('integration'), project('reference')] },
});
