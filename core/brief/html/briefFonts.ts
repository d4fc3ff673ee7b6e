import type { BriefOptions } from '../../model/brief/briefOptions.ts';

/** The shipped static weights: a variable or a synthesised weight is printed as Type 3. */
const weights = [
  ['Brief Serif', 'NotoSerifSC-400', 400],
  ['Brief Serif', 'NotoSerifSC-600', 600],
  ['Brief Serif', 'NotoSerifSC-700', 700],
  ['Brief Sans', 'NotoSansSC-400', 400],
  ['Brief Sans', 'NotoSansSC-700', 700],
] as const;

/** Each weight in two files; the second is loaded only by a text that has a character of these (`tools/fonts.mjs`). */
const slices = [
  { mark: '', range: '' },
  { mark: '-rare', range: ';unicode-range:U+3400-4DBF,U+9FA6-9FFF,U+20000-3FFFF' },
] as const;

/** The rules that name the shipped fonts; `fontsBase` ends with a slash. */
export function fontFaces(fontsBase: string): string {
  return weights
    .flatMap(([family, file, weight]) =>
      slices.map(({ mark, range }) => {
        const url = `${fontsBase}${file}${mark}.woff2`.replace(/["\\\n]/gu, '');
        return `@font-face{font-family:"${family}";font-weight:${weight};src:url("${url}") format("woff2")${range}}`;
      }),
    )
    .join('\n');
}

/** Values of `font-family` by what they are for. */
export interface FontLists {
  readonly text: string;
  readonly title: string;
  readonly section: string;
  readonly subsection: string;
}

/** Names under which Windows, macOS and WPS know the four faces of GB/T 9704. */
const systemFaces = {
  text: ['FangSong', '仿宋', '仿宋_GB2312', 'STFangsong'],
  title: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
  section: ['SimHei', '黑体'],
  subsection: ['KaiTi', '楷体', '楷体_GB2312', 'STKaiti'],
} as const;

/**
 * The faces of a Chinese brief.
 *
 * The shipped ones always come last: they stand in for a face, or a character, that the computer does not have.
 */
export function chineseFonts(fonts: BriefOptions['fonts']): FontLists {
  const list = (faces: readonly string[], shipped: string): string =>
    [...(fonts === 'system' ? faces : []), shipped].map((face) => `"${face}"`).join(',');
  return {
    text: list(systemFaces.text, 'Brief Serif'),
    title: list(systemFaces.title, 'Brief Serif'),
    section: list(systemFaces.section, 'Brief Sans'),
    subsection: list(systemFaces.subsection, 'Brief Serif'),
  };
}
