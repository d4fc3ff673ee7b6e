import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import viteConfig from '../../../vite.config.ts';
import { projectRoot } from '../../support/testBrowser.ts';

// electron-builder's own check, by the copies of its parts that it uses itself.
const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const { validateConfiguration } = fromBuilder('app-builder-lib/out/util/config/config.js');
const { DebugLogger } = fromBuilder('builder-util');
const { load } = createRequire(fromBuilder.resolve('app-builder-lib'))('js-yaml');

const config = load(readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8'));
const validate = (value: unknown): Promise<void> => validateConfiguration(value, new DebugLogger(false));
const platforms = ['win', 'linux', 'mac'] as const;

describe('electron-builder.yml', () => {
  test('is accepted by the schema of electron-builder, which refuses an unknown key', async () => {
    await expect(validate(config)).resolves.toBeUndefined();
    await expect(validate({ ...config, unknownKey: 1 })).rejects.toThrow(/unknownKey/);
  });

  test('sets every fuse that closes a way into the program', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
  });

  test('compiles nothing, and leaves the binary of the store outside the archive', () => {
    expect(config.npmRebuild).toBe(false);
    expect(config.asar).toBe(true);
    expect(config.asarUnpack).toContain('**/*.node');
  });

  test('asks for no administrator on Windows', () => {
    expect(config.win.target).toEqual(['nsis', 'portable']);
    expect(config.nsis).toMatchObject({ perMachine: false, allowElevation: false });
    expect(config.portable.requestExecutionLevel).toBe('user');
  });

  test.each(platforms)(
    'has a whole list of files for %s: no source, no map, one platform of the binary',
    (name) => {
      const files: string[] = config[name].files;
      const included = files.filter((file) => !file.startsWith('!'));
      const binaries = /prebuilds\/\{(.+)\}-\*\.node/.exec(files.join('\n'))?.[1]?.split(',') ?? [];
      const kept = { win: 'win32', linux: 'linux', mac: 'darwin' }[name];

      expect(included.filter((file) => !/^(package\.json|out\/|assets\/)/.test(file))).toEqual([]);
      expect(files).toContain('!out/renderer/**/*.map');
      expect([...binaries, kept].sort()).toEqual(['darwin', 'linux', 'linuxmusl', 'win32']);
    },
  );

  test('packs of what is installed only what the build leaves outside and the window needs', () => {
    const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
    const installed = Object.entries<{ dev?: boolean }>(lock.packages)
      .filter(([path, { dev }]) => path !== '' && dev !== true)
      .map(([path]) => path.replace('node_modules/', ''));

    for (const platform of platforms) {
      const left = /^!node_modules\/\{(.+)\}\/\*\*\/\*$/m
        .exec(config[platform].files.join('\n'))?.[1]
        ?.split(',');

      expect(['better-sqlite3', ...(left ?? [])].sort()).toEqual(installed.sort());
    }
  });

  test('a dependency is what no build bundles; all else is for development', () => {
    const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    const outside = ['main', 'preload', 'loopback', 'cli'].flatMap((mode) => {
      const external = viteConfig({ mode, command: 'build' }).ssr?.external;
      return Array.isArray(external) ? external : [];
    });

    // The shell itself is the window's own Electron.
    expect(new Set(['electron', ...Object.keys(dependencies)])).toEqual(new Set(outside));
  });

  test('names an icon and a program that exist', () => {
    const { main } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));

    expect(existsSync(join(projectRoot, config.icon))).toBe(true);
    // With the parts that it loads only when they are needed.
    expect(config.linux.files).toContain(main.replace(/[^/]+$/, '*.js'));
  });
});
