import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decompress } from 'wawoff2';
import { findResources } from '../../electron/backend/context/resources.ts';

/** The shipped fonts that stand in for those which a document names. */
const faces = ['NotoSansSC-400', 'NotoSansSC-700', 'NotoSerifSC-400', 'NotoSerifSC-700'] as const;

/** Names of fonts without serifs; every other one gets the shipped font with serifs. */
const withoutSerifs = ['Arial', '黑体'] as const;

/**
 * Makes a folder with the shipped fonts as an office suite can read them, and gives the path of a fontconfig file
 * that knows no others: what is laid out with it looks the same on every computer.
 */
export async function makeOfficeFonts(folder: string): Promise<string> {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  for (const face of faces) {
    // LibreOffice reads no WOFF2.
    const font = await decompress(readFileSync(join(findResources().fonts, `${face}.woff2`)));
    writeFileSync(join(fonts, `${face}.ttf`), font);
  }
  const settings = join(folder, 'fonts.conf');
  writeFileSync(settings, settingsFor(fonts, join(folder, 'font-cache')));
  return settings;
}

const settingsFor = (fonts: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
  ${withoutSerifs.map((name) => standIn(name, 'Noto Sans SC')).join('\n  ')}
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Noto Serif SC</string></edit>
  </match>
</fontconfig>
`;

const standIn = (name: string, font: string): string => `<match target="pattern">
    <test name="family"><string>${name}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>${font}</string></edit>
  </match>`;
