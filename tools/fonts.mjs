// Makes the shipped fonts: static weights of Noto Sans SC and Noto Serif SC, each in two slices, and of the first a third
// that the screens begin with: the characters of all words that ship with the program, a tenth of the whole. The common one has GBK,
// Latin and Greek; the rare one has the further hanzi of GB 18030-2022, implementation level 2, and of
// 通用规范汉字表 (2013), and is loaded only by a text that has one of them (`unicode-range` in the styles).
// Run once (`npm run fonts`) when the font packages change; the result is committed with its licence.
// Static weights, because Chromium prints variable and synthesised weights as Type 3 fonts.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assetSources } from './assetSources.mjs';
import { codesOf, rangesOf } from './fontCoverage.mjs';
import { root } from './freshness.mjs';
import { shippedCharacters } from './shippedCharacters.mjs';

const fonts = join(root, 'assets', 'fonts');

const families = [
  {
    package: 'noto-sans-sc',
    file: 'NotoSansSC',
    weights: ['400Regular', '500Medium', '700Bold'],
    isOfScreens: true,
  },
  { package: 'noto-serif-sc', file: 'NotoSerifSC', weights: ['400Regular', '600SemiBold', '700Bold'] },
];

/** What is loaded from the rare slice: extension A, the end of the basic block and what lies beyond the first plane. */
const rareRanges = [
  [0x3400, 0x4dbf],
  [0x9fa6, 0x9fff],
  [0x20000, 0x3ffff],
];

/** Every character of GBK, and the Latin, Greek, punctuation, arrow and mathematical ones used in briefs. */
function commonCharacters() {
  const characters = new Set();
  const ranges = [
    [0x20, 0x24f],
    [0x391, 0x3c9],
    [0x2000, 0x206f],
    [0x2070, 0x209f],
    [0x20a0, 0x20bf],
    [0x2100, 0x214f],
    [0x3371, 0x33df],
    [0x2190, 0x21ff],
    [0x2200, 0x22ff],
    [0x2460, 0x24ff],
    [0x25a0, 0x25ff],
  ];
  for (const [from, to] of ranges) {
    for (let code = from; code <= to; code++) characters.add(String.fromCodePoint(code));
  }
  const gbk = new TextDecoder('gbk');
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const text = gbk.decode(Uint8Array.of(lead, trail));
      if ([...text].length === 1 && text !== '\ufffd') characters.add(text);
    }
  }
  return [...characters].join('');
}

const isRare = (code) => rareRanges.some(([from, to]) => code >= from && code <= to);

/** The slices of a font with the characters that each has of it. */
const slicesOf = (font, { isOfScreens }) => [
  ...(isOfScreens ? [{ mark: '-first', characters: first }] : []),
  { mark: '', characters: common },
  {
    mark: '-rare',
    characters: [...codesOf(font)]
      .filter(isRare)
      .map((code) => String.fromCodePoint(code))
      .join(''),
  },
];

const sources = await assetSources();
const subsetFont = sources.load('subset-font');
const common = commonCharacters();
const first = shippedCharacters();
// What the files of every family and weight have: a character outside is printed in a font of the computer, or not at
// all.
let covered = null;
for (const family of families) {
  const source = sources.folderOf(`@expo-google-fonts/${family.package}`);
  for (const weight of family.weights) {
    const font = readFileSync(join(source, weight, `${family.file}_${weight}.ttf`));
    const codes = new Set();
    for (const { mark, characters } of slicesOf(font, family)) {
      const name = `${family.file}-${weight.slice(0, 3)}${mark}.woff2`;
      const subset = await subsetFont(font, characters, { targetFormat: 'sfnt' });
      codesOf(subset).forEach((code) => codes.add(code));
      const packed = await subsetFont(subset, characters, { targetFormat: 'woff2' });
      writeFileSync(join(fonts, name), packed);
      console.log(`${name}: ${(packed.length / 1e6).toFixed(2)} MB`);
    }
    covered = covered?.intersection(codes) ?? codes;
  }
}
writeFileSync(join(fonts, 'coverage.json'), `${JSON.stringify(rangesOf(covered))}\n`);
copyFileSync(
  join(sources.folderOf('@expo-google-fonts/noto-sans-sc'), 'LICENSE_FONT'),
  join(fonts, 'OFL.txt'),
);
writeFileSync(join(root, 'renderer', 'styles', 'firstFonts.css'), firstFaces());

/** The faces that the screens begin with. Declared after the whole ones they are taken for what they have. */
function firstFaces() {
  const hex = (code) => code.toString(16).toUpperCase();
  const codes = [...first].map((character) => character.codePointAt(0));
  const ranges = rangesOf(new Set(codes))
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(', ');
  const faces = families
    .filter(({ isOfScreens }) => isOfScreens)
    .flatMap(({ file, weights }) =>
      weights.map((name) => {
        const weight = name.slice(0, 3);
        const source = `url('/fonts/${file}-${weight}-first.woff2') format('woff2')`;
        return `@font-face {\n  font-family: 'Noto Sans SC';\n  font-weight: ${weight};\n  font-display: block;\n  src: ${source};\n  unicode-range: ${ranges};\n}\n`;
      }),
    );
  return `/* Made by \`npm run fonts\`: the characters of all words that ship with the program. */\n${faces.join('')}`;
}
