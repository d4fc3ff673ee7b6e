import { svelte } from '@sveltejs/vite-plugin-svelte';
import { parse } from 'node:path';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { chapterModules } from './tools/guide/chapterModules.ts';

const root = import.meta.dirname;

/** The parts of others that a build contains, with their licences: the page about the program lists them. */
const license = { fileName: 'licences.json' };

/** What runs in a thread of its own stands beside whatever begins it. */
const threads = {
  workbookThread: `${root}/electron/backend/sheet/workbookThread.ts`,
  finishThread: `${root}/electron/backend/brief/finishThread.ts`,
};

/** The first call, apart from everything that it does not need, so that it is sent before the rest has been read. */
const firstOfAll = /\/renderer\/state\/(?:firstCall|transports|language)\.ts$|vite\/preload-helper/u;

/** What the screens have in common, the frame and the first of them; without the charts, whose library is large. */
const sharedByScreens =
  /\/(?:core|renderer\/state|renderer\/ui(?!\/charts)|renderer\/views\/(?:frame|changes|clusters|shared))\/|\/node_modules\/(?:svelte|valibot|clsx)\//u;

/**
 * The page names the files of its first screen, so that they are on their way before the first call is: opening the store
 * keeps the program from sending anything else.
 */
const askedForWithThePage = (): Plugin => ({
  name: 'asked-for-with-the-page',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.values(bundle)
        .filter((file) => file.type === 'chunk' && ['shared', 'showApp', 'Clusters'].includes(file.name))
        .map(({ fileName }) => ({ tag: 'link', attrs: { rel: 'modulepreload', href: `/${fileName}` } })),
  },
});

/** `vite build --mode main|preload|loopback|cli|renderer`: five small builds from one file. */
const forNode = (entry: string, outDir: string, format: 'es' | 'cjs'): UserConfig => ({
  root,
  publicDir: false,
  resolve: { conditions: ['node'] },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'playwright-core'] },
  build: {
    ssr: true,
    outDir: `${root}/${outDir}`,
    emptyOutDir: true,
    target: 'node22',
    sourcemap: true,
    minify: false,
    license,
    rolldownOptions: {
      input: { [parse(entry).name]: `${root}/${entry}`, ...(format === 'es' ? threads : {}) },
      external: ['electron', 'better-sqlite3', 'playwright-core', /^node:/],
      // A sandboxed preload is CommonJS; everything else is a module.
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        chunkFileNames: '[name].js',
      },
    },
  },
});

export default defineConfig(({ mode }): UserConfig => {
  switch (mode) {
    case 'main':
      return forNode('electron/desktop/main.ts', 'out/main', 'es');
    case 'preload':
      return forNode('electron/desktop/preload.ts', 'out/preload', 'cjs');
    case 'loopback':
      return forNode('electron/loopback/serve.ts', 'out/loopback', 'es');
    case 'cli':
      return forNode('electron/cli.ts', 'out/cli', 'es');
    default:
      return {
        root: `${root}/renderer`,
        base: '/',
        publicDir: false,
        plugins: [
          chapterModules(),
          svelte({ configFile: `${root}/svelte.config.js` }),
          askedForWithThePage(),
        ],
        build: {
          outDir: `${root}/out/renderer`,
          emptyOutDir: true,
          target: 'chrome140',
          sourcemap: true,
          license,
          // The content security policy has no `data:` fonts; the six font files stay files.
          assetsInlineLimit: 0,
          cssCodeSplit: false,
          rolldownOptions: {
            output: {
              // What most screens share is one file, whatever else each of them has another: a page of forty small files
              // waits for each of them.
              codeSplitting: {
                groups: [
                  { name: 'first', test: firstOfAll, priority: 2 },
                  { name: 'shared', test: sharedByScreens, priority: 1 },
                ],
              },
            },
          },
        },
      };
  }
});
