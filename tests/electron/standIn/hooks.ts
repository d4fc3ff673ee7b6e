import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const standIn = new URL('electron.ts', import.meta.url).href;

/** From now on `import … from 'electron'` in the built main gives the stand-in; the built files load as they are. */
export function standInForElectron(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      /\/out\/main\/[^/]+\.js$/.test(url)
        ? { format: 'module', source: readFileSync(fileURLToPath(url)), shortCircuit: true }
        : next(url, context),
  });
}
