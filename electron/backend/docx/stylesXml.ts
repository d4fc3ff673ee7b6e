import type { Language } from '../../../core/base/settings.ts';
import { chineseStyles } from './chineseStyles.ts';
import { englishStyles } from './englishStyles.ts';
import { twips } from './measures.ts';
import type { ParagraphStyle, Style, StyleSheet } from './styleSheet.ts';
import { escapeXml } from './xml.ts';

/** Styles that no word processor has: they are this document's own. */
const own: readonly string[] = [
  'FigureTitle',
  'Figure',
  'TablePageOne',
  'TableBody',
  'TableAnnex',
  'TableHead',
  'Proof',
];

const styleSheets: Readonly<Record<Language, StyleSheet>> = { zh: chineseStyles, en: englishStyles };

/** `word/styles.xml`: written whole, since the library's own styles bring colours and lack line breaking rules. */
export function stylesXml(language: Language): string {
  const { paragraphs, characters } = styleSheets[language];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${runProperties(paragraphs.Normal, offGrid)}`,
    `<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault/></w:docDefaults>',
    ...Object.entries(paragraphs).map(([id, style]) => paragraphStyle(id, style)),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
      '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    ...Object.entries(characters).map(([id, style]) => characterStyle(id, style)),
    tableStyle,
    '</w:styles>',
  ].join('');
}

const tableStyle =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>' +
  '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
  '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

function paragraphStyle(id: string, style: ParagraphStyle): string {
  const isRoot = id === 'Normal';
  return (
    `<w:style w:type="paragraph"${isRoot ? ' w:default="1"' : ''}${customMark(id)} w:styleId="${id}">` +
    `<w:name w:val="${style.name}"/>` +
    (isRoot ? '' : `<w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>`) +
    (style.next ? `<w:next w:val="${style.next}"/>` : '') +
    `<w:qFormat/><w:pPr>${paragraphProperties(style, isRoot)}</w:pPr><w:rPr>${runProperties(style)}</w:rPr></w:style>`
  );
}

const characterStyle = (id: string, style: Style): string =>
  `<w:style w:type="character"${customMark(id)} w:styleId="${id}"><w:name w:val="${style.name}"/>` +
  `<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${runProperties(style)}</w:rPr></w:style>`;

const customMark = (id: string): string => (own.includes(id) ? ' w:customStyle="1"' : '');

/**
 * Lines and characters are as high and wide as the styles say, not as the page's grid would have them: LibreOffice
 * gives a character that is wider than its cell two cells, and 16 pt are wider than a 28th of the line.
 */
const offGrid = '<w:snapToGrid w:val="0"/>';

/** In the order that the schema asks for; Word refuses another. */
function paragraphProperties(style: ParagraphStyle, isRoot: boolean): string {
  const { align, keepNext, outlineLevel, rightTab, rules } = style;
  return [
    keepNext === undefined ? '' : `<w:keepNext w:val="${keepNext ? 1 : 0}"/>`,
    keepNext ? '<w:keepLines/>' : '',
    isRoot ? '<w:widowControl/>' : '',
    rules ? `<w:pBdr>${borders(rules)}</w:pBdr>` : '',
    rightTab === undefined ? '' : `<w:tabs><w:tab w:val="right" w:pos="${rightTab}"/></w:tabs>`,
    // As printed: a full stop stays inside the line, and no space is added between Chinese and Latin.
    isRoot ? '<w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' : '',
    isRoot ? offGrid : '',
    spacing(style),
    indents(style),
    align ? `<w:jc w:val="${align}"/>` : '',
    outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`,
  ].join('');
}

const borders = (rules: NonNullable<ParagraphStyle['rules']>): string =>
  (['top', 'bottom', 'between'] as const)
    .flatMap((side) => {
      const width = rules[side];
      // Border widths are in eighths of a point.
      return width === undefined
        ? []
        : [`<w:${side} w:val="single" w:sz="${width * 8}" w:space="4" w:color="auto"/>`];
    })
    .join('');

function spacing({ before, after, line }: ParagraphStyle): string {
  const parts = [
    before === undefined ? '' : ` w:before="${twips(before)}"`,
    after === undefined ? '' : ` w:after="${twips(after)}"`,
    line === undefined
      ? ''
      : line === 'auto'
        ? ' w:line="240" w:lineRule="auto"'
        : ` w:line="${twips(line)}" w:lineRule="exact"`,
  ].join('');
  return parts && `<w:spacing${parts}/>`;
}

/** Characters first: Word follows those and keeps to them when the font grows; others read the twips. */
function indents({ firstLineCharacters, hanging, left, right, size = 16 }: ParagraphStyle): string {
  const parts = [
    left === undefined ? '' : ` w:left="${twips(left)}"`,
    right === undefined ? '' : ` w:right="${twips(right)}"`,
    hanging === undefined ? '' : ` w:hanging="${twips(hanging)}"`,
    firstLineCharacters === undefined
      ? ''
      : ` w:firstLineChars="${firstLineCharacters * 100}" w:firstLine="${twips(firstLineCharacters * size)}"`,
  ].join('');
  return parts && `<w:ind${parts}/>`;
}

function runProperties({ fonts, size, bold, color, letterSpacing }: Style, grid = ''): string {
  const latin = fonts && escapeXml(fonts.latin);
  const chinese = fonts && escapeXml(fonts.chinese);
  return [
    fonts ? `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${chinese}" w:cs="${latin}"/>` : '',
    bold === undefined ? '' : `<w:b w:val="${bold ? 1 : 0}"/><w:bCs w:val="${bold ? 1 : 0}"/>`,
    grid,
    color ? `<w:color w:val="${color}"/>` : '',
    letterSpacing === undefined ? '' : `<w:spacing w:val="${twips(letterSpacing)}"/>`,
    // Font sizes are in half points.
    size === undefined
      ? ''
      : `<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/>`,
  ].join('');
}
