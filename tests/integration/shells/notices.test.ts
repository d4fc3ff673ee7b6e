import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noticesOf } from '../../../tools/portable/notices.ts';
import { sbomOf } from '../../../tools/portable/sbom.ts';
import type { ShippedPart } from '../../../tools/portable/shippedParts.ts';
import { projectRoot } from '../../support/testBrowser.ts';

const part: ShippedPart = {
  name: '@scope/part',
  version: '1.2.3',
  licence: 'MIT',
  text: 'The words of the licence.\r\nThey go on.\r\n',
  purl: 'pkg:npm/%40scope/part@1.2.3',
  integrity: `sha512-${Buffer.from('ab'.repeat(64), 'hex').toString('base64')}`,
};
const data: ShippedPart = {
  ...part,
  name: 'List of places',
  version: '2024-12-31',
  licence: 'CC0 1.0; some of it WTFPL',
  text: 'An office.',
  purl: null,
  integrity: null,
};

describe('the notices', () => {
  test('list the parts with their licences first, then say the words of each', () => {
    const [head = '', ...texts] = noticesOf([part, data]).split(/={78}\n/u);

    expect(head).toContain(
      '\n@scope/part 1.2.3: MIT\nList of places (2024-12-31): CC0 1.0; some of it WTFPL\n',
    );
    expect(texts).toEqual([
      '@scope/part 1.2.3 (MIT)\n',
      '\nThe words of the licence.\nThey go on.\n\n',
      'List of places (2024-12-31) (CC0 1.0; some of it WTFPL)\n',
      '\nAn office.\n',
    ]);
  });

  test('come with Electron: they are made before it is packed and lie beside its program', async () => {
    const fromBuilder = createRequire(
      createRequire(import.meta.url).resolve('electron-builder/package.json'),
    );
    const { load } = createRequire(fromBuilder.resolve('app-builder-lib'))('js-yaml');
    const config = load(readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8'));
    const hook = await import('../../../tools/packNotices.mjs');

    expect(config.beforePack).toBe('tools/packNotices.mjs');
    expect(hook.beforePack).toBeTypeOf('function');
    expect(config.extraFiles).toEqual([{ from: 'out/notices', to: '.' }]);
  });
});

describe('the list of parts', () => {
  const listed = (...parts: readonly ShippedPart[]) =>
    JSON.parse(sbomOf({ name: 'product', version: '9.8.7', parts }));

  test('is CycloneDX with name, version, licence, place and check sum of each', () => {
    expect(listed(part)).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { component: { type: 'application', name: 'product', version: '9.8.7' } },
      components: [
        {
          type: 'library',
          name: '@scope/part',
          version: '1.2.3',
          licenses: [{ license: { id: 'MIT' } }],
          purl: part.purl,
          hashes: [{ alg: 'SHA-512', content: 'ab'.repeat(64) }],
        },
      ],
      dependencies: [{ ref: part.purl }, { ref: 'product@9.8.7', dependsOn: [part.purl] }],
    });
  });

  test('tells licences to choose from, and words of its own, from those that everybody knows', () => {
    const licensesOf = (licence: string) => listed({ ...part, licence }).components[0].licenses;

    expect(licensesOf('MIT OR Apache-2.0')).toEqual([{ expression: 'MIT OR Apache-2.0' }]);
    expect(licensesOf('Figures of an office')).toEqual([{ license: { name: 'Figures of an office' } }]);
    expect(licensesOf('')).toBe(undefined);
  });

  test('names data as data, without a package', () => {
    const [found] = listed(data).components;

    expect(found).toMatchObject({ type: 'data', name: 'List of places', version: '2024-12-31' });
    expect(found).not.toHaveProperty('purl');
    expect(found).not.toHaveProperty('hashes');
  });

  test('is the same each time, whatever order the parts have', () => {
    const list = (parts: readonly ShippedPart[]) => sbomOf({ name: 'product', version: '1', parts });

    expect(list([part, data])).toBe(list([data, part]));
    expect(list([part])).not.toMatch(/timestamp|serialNumber/u);
  });
});
