import type { Language } from '../../base/settings.ts';
import { createTranslate } from '../../text/translate.ts';
import { cssString } from '../document/escapeHtml.ts';
import { numberDrop, type PageMeasures, pageMeasures, typeArea } from './pageMeasures.ts';

/** Between two sheets on the desk, in millimetres. */
export const deskGap = 6;

const edge = '#c9d0d6';

/**
 * What the preview adds to the printed document: sheets of paper on a desk, filled page by page as the printer does.
 * Nothing of it is printed.
 *
 * The pages are columns as high as the type area, one below the other (`column-wrap`, Chromium 145), so that the same
 * rules break them. An older browser shows each section as one long sheet.
 */
export function briefScreenStyle(language: Language): string {
  const measures = pageMeasures[language];
  return `
@media screen{
html{background:#e9edf0}
.edited{position:relative}
.edited::before{content:""/${cssString(`${createTranslate(language)('briefScreen.ownWords')} `)};position:absolute;top:0;bottom:0;left:-5mm;width:1mm;background:#12436d}
${editing}
${wholeSheets(measures)}
@supports (column-wrap:wrap){${pages(measures, typeArea(language))}}
${margins(language, measures)}
}`;
}

// Of the elements that the page of the program adds beside the document: it has no script of its own.
const editing = `
html{position:relative}
.editable{cursor:text}
.editable:hover{background:#12436d0f}
.open,.open:hover{background:#12436d1f}
.edit{position:absolute;min-width:36px;min-height:30px;padding:0 6px;border:1px solid #77828c;border-radius:2px;background:#fff;color:#12436d;font:700 14px/20px "Brief Sans";cursor:pointer;opacity:0}
.edit:focus-visible,.edit:hover,.edit.shown{opacity:1}
.edit:focus-visible{outline:3px solid #c2500f;outline-offset:2px}`;

function margins(
  language: Language,
  { width, height, top, right, bottom, left, number }: PageMeasures,
): string {
  const isChinese = language === 'zh';
  const face = isChinese ? '"Brief Serif"' : '"Brief Sans"';
  const foot = isChinese
    ? `top:calc(${height - bottom}mm + ${numberDrop}mm - ${number / 2}pt);right:calc(${right}mm + ${number}pt);line-height:${number}pt`
    : `top:${height - bottom}mm;right:${right}mm;line-height:${bottom}mm`;
  return `
.margins{position:absolute;left:50%;width:${width}mm;margin-left:-${width / 2}mm;height:0;pointer-events:none;white-space:nowrap;font-family:${face};letter-spacing:0}
.margins span{position:absolute}
.running-head{top:0;left:${left}mm;line-height:${top}mm;font-size:${isChinese ? 10.5 : 8.5}pt;color:#333}
.page-number{font-size:${number}pt;${foot}}${
    isChinese ? `\n.even .page-number{right:auto;left:calc(${left}mm + ${number}pt)}` : ''
  }`;
}

const wholeSheets = ({ width, height, top, right, bottom, left }: PageMeasures): string =>
  `.sheet{box-sizing:border-box;width:${width}mm;min-height:${height}mm;padding:${top}mm ${right}mm ${bottom}mm ${left}mm;margin:${deskGap}mm auto;background:#fff;outline:1px solid ${edge}}
.sheet:first-child{min-height:${height}mm}`;

function pages(
  { height, top, right, bottom, left }: PageMeasures,
  area: { readonly width: number; readonly height: number },
): string {
  // Chromium prints on whole pixels: its type area is up to one pixel wider and higher than the margins leave.
  const pitch = height + deskGap;
  const side = `linear-gradient(${edge} ${height}mm,transparent 0)`;
  const sheet = `linear-gradient(${edge} 1px,#fff 0 calc(${height}mm - 1px),${edge} 0 ${height}mm,transparent 0)`;
  return `
.brief{--width:round(up,${area.width}mm,1px);--height:round(up,${area.height}mm,1px);width:var(--width);padding:${top}mm ${right}mm ${bottom}mm ${left}mm;margin:${deskGap}mm auto;columns:1;column-fill:auto;column-height:var(--height);column-wrap:wrap;row-gap:calc(${pitch}mm - var(--height));background:${side} 0 0/1px ${pitch}mm repeat-y,${side} 100% 0/1px ${pitch}mm repeat-y,${sheet} 0 0/100% ${pitch}mm repeat-y}
.sheet{width:auto;min-height:0;padding:0;margin:0;background:none;outline:none}
.sheet:first-child{min-height:calc(${area.height}mm - 1pt)}
thead{break-inside:avoid}`;
}
