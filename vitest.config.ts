import { svelte } from '@sveltejs/vite-plugin-svelte';
import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import { patience } from './tests/support/patience.ts';
import { ShortestFirst } from './tools/affected/shortestFirst.mjs';
import { chapterModules } from './tools/guide/chapterModules.ts';

const watchReads = 'tests/support/watchReads.ts';
const stateTests = 'tests/unit/{state,views}/**/*.test.ts';

/** Test files share a process and what they import: each makes its own store, and nothing else outlives a test. */
const shared = {
  environment: 'node',
  testTimeout: patience.test,
  hookTimeout: patience.test,
  isolate: false,
} as const;

const project = (name: string) => ({
  test: {
    ...shared,
    name,
    include: [`tests/${name}/**/*.test.ts`],
    exclude: [...configDefaults.exclude, stateTests],
    setupFiles: [watchReads],
  },
});

/**
 * The state of the renderer without a browser. Vitest loads modules as a server does, for which Svelte compiles runes
 * to plain variables: both the compiler and the package have to be told that this is the client.
 */
const state = {
  plugins: [
    chapterModules(),
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
    setupFiles: [watchReads, 'tests/support/page.ts'],
    // Svelte needs no transformation: Node loads it faster.
    server: { deps: { external: [/node_modules\/svelte\//] } },
  },
};

const sequencer = process.env['CLUSTER_DESK_SHORTEST_FIRST'] ? ShortestFirst : BaseSequencer;

export default defineConfig({
  test: {
    sequence: { sequencer },
    projects: [project('unit'), state, project('integration'), project('reference')],
  },
});
