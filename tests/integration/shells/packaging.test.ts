import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTranslate } from '../../../core/text/translate.ts';
import { packageFailure } from '../../../tools/packageFailure.mjs';
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
    const targets = config.win.target.map(({ target }: { target: string }) => target);

    expect(targets).toEqual(['nsis', 'portable', 'msi']);
    expect(config.nsis).toMatchObject({ perMachine: false, allowElevation: false });
    expect(config.msi.perMachine).toBe(false);
    expect(config.portable.requestExecutionLevel).toBe('user');
  });

  test('is made for both kinds of processor on Linux, and signed by nobody on macOS', () => {
    expect(config.linux.target).toEqual(
      ['AppImage', 'deb'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
    );
    expect(config.mac).toMatchObject({ target: ['dmg'], identity: '-' });
  });

  test('bears its Chinese name where people see it', () => {
    const appName = createTranslate('zh')('common.appName');

    expect(config.linux.desktop.entry).toMatchObject({ 'Name[zh_CN]': appName, Name: config.productName });
    expect(config.nsis.shortcutName).toBe(appName);
    expect(config.msi.shortcutName).toBe(appName);
    expect(config.mac.extendInfo.CFBundleDisplayName).toBe(appName);
  });

  test('opens exchange bundles by a double click', () => {
    expect(config.fileAssociations).toHaveLength(1);
    expect(config.fileAssociations[0]).toMatchObject({
      ext: 'clusterdesk',
      mimeType: 'application/x-clusterdesk',
    });
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

describe('npm run package that fails', () => {
  const said = (output: string, code = 1) => {
    const { key, values } = packageFailure(output, code);
    return { key, ...values };
  };

  test.each([
    [
      '  ⨯ Get "https://github.com/electron/electron/releases/download/v45.4.1/electron-v45.4.1-linux-x64.zip": dial tcp: lookup github.com: getaddrinfo ENOTFOUND github.com\n',
      { key: 'packageNoNetwork', host: 'github.com', answer: 'ENOTFOUND' },
    ],
    [
      'Error: getaddrinfo EAI_AGAIN npmmirror.com\n    at GetAddrInfoReqWrap.onlookupall (node:dns:122:26)\n',
      { key: 'packageNoNetwork', host: 'npmmirror.com', answer: 'EAI_AGAIN' },
    ],
    [
      '  ⨯ spawn fpm ENOENT  failedTask=build stackTrace=Error\n',
      { key: 'packageNoProgram', program: 'fpm' },
    ],
    [
      '  ⨯ Please specify project homepage  failedTask=build stackTrace=Error: x\n    at y\n',
      { key: 'packageSaid', said: 'Please specify project homepage' },
    ],
    ['', { key: 'packageEnded', code: 1 }],
  ])('says why, without a stack: %j', (output, expected) => {
    expect(said(output)).toEqual(expected);
  });
});
