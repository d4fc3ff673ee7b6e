import type { Language } from '../../base/settings.ts';
import { annexStyle } from './annexStyle.ts';
import { chineseFonts, type FontLists } from './briefFonts.ts';
import { briefScreenStyle } from './briefScreenStyle.ts';
import { chartStyle } from '../charts/chartStyle.ts';
import type { BriefMeta } from '../document/document.ts';
import { cssString } from '../document/escapeHtml.ts';
import { firstPageSteps } from './firstPageSteps.ts';
import { chineseGrid, numberDrop, pageMeasures, titleLeading, typeArea } from './pageMeasures.ts';

/**
 * The style of the brief without its fonts; its figures are in docs/brief.md.
 *
 * Another machine's fonts would break the lines elsewhere: they come only where the official asked for them.
 */
export function briefStyle({ language, runningHead, fonts }: BriefMeta): string {
  const own = language === 'zh' ? chinese(runningHead, chineseFonts(fonts)) : english(runningHead);
  return [
    shared,
    own,
    firstPageSteps(language),
    chartStyle,
    annexStyle(language),
    briefScreenStyle(language),
  ].join('\n');
}

function pageRule(language: Language): string {
  const { width, height, top, right, bottom, left } = pageMeasures[language];
  return `size:${width}mm ${height}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm`;
}

/**
 * A section begins on a page of its own, but below one whose last page is less than a third full: what has no room for
 * two thirds of a page goes to the next one, and what follows it is drawn over it.
 */
const sections = (language: Language): string => {
  // A little less than two thirds: below the last words of a section its box goes on.
  const room = `calc(${typeArea(language).height}mm*.64)`;
  return `.sheet+.sheet::before{content:"";display:block;height:${room};margin-bottom:calc(-1*${room});break-inside:avoid}`;
};

/** What lines and page 1 are measured against before a print: Chromium prints on whole pixels. */
const textWidth = (language: Language): string =>
  `:root{--text-width:round(up,${typeArea(language).width}mm,1px)}
body.measured{width:var(--text-width);padding:0;columns:auto}
.measured .sheet:first-child{width:auto;min-height:calc(${typeArea(language).height}mm - 1pt);padding:0}`;

/** Page 1 fills its page, so that its last lines stand at the foot; a longer one runs on. */
const firstSheet = (language: Language): string =>
  `.sheet:first-child{min-height:calc(${typeArea(language).height}mm - 1pt)}`;

// Chromium keeps orphans before widows: paragraphs of three lines are kept whole (`settleLines`), as the last of them
// would stand alone on a page.
//
// White space is kept, at the end of a line too, where a space that hung over the edge would not be printed: words
// would run together for those who listen to a PDF or copy from it.
const shared = `
html{font-synthesis:none;color-scheme:light;color:#000;background:#fff;text-rendering:geometricPrecision;font-variant-numeric:tabular-nums}
body{margin:0}
h1,h2,h3,p,ol,li,table,caption,div{margin:0;padding:0;font-weight:400}
ol{list-style:none}
h1,h2,h3{break-after:avoid;break-inside:avoid}
p{widows:2;orphans:2;overflow-wrap:anywhere}
p,h1,h2,h3,li span,th,td,caption{white-space-collapse:break-spaces}
b{font-weight:700}
a{color:inherit;text-decoration:none}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:400}
.right{text-align:right}
.whole{white-space:nowrap}
thead{display:table-header-group}
thead th{font-family:"Brief Sans";font-weight:700;border-bottom:.75pt solid #000;vertical-align:bottom}
tr,.figure,.findings li,.note,.footnote{break-inside:avoid}
.findings tr{break-inside:auto}
.findings tr.finding{break-after:avoid}
tr.long,table.long{break-inside:auto}
caption{text-align:left;break-after:avoid}
table.page-one{break-inside:avoid}
.group{break-after:avoid}
.group th{font-family:"Brief Sans";font-weight:700}
.run-in{widows:2;orphans:2}
.run-in h3,.run-in .body{display:inline;text-indent:0}
#plan-lead{break-after:avoid}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.label{display:flex;justify-content:space-between;gap:12pt}
.label span:last-child{white-space:nowrap}
.sheet:first-child{display:flex;flex-direction:column}
.trust{margin-top:auto}
.record{break-inside:avoid}
.ragged{text-align:start}
.few-lines{break-inside:avoid}
.run h1{margin-bottom:8pt}`;

function chinese(runningHead: string, fonts: FontLists): string {
  const { type, number } = pageMeasures.zh;
  const area = typeArea('zh');
  // 28 characters of 16 pt are wider than the type area: each gives up a fifth of a point.
  const spacing = `calc((${area.width}mm - ${chineseGrid.characters}*${type.size}pt)/${chineseGrid.characters})`;
  const pageNumber = `content:"— " counter(page) " —";font:${number}pt/${number}pt ${fonts.text};vertical-align:top`;
  // The dashes lie a little below the middle of their line.
  const drop = `calc(${numberDrop}mm - ${0.61 * number}pt)`;
  return `
@page{${pageRule('zh')};
@top-left{content:${cssString(runningHead)};font:10.5pt ${fonts.text};color:#333}}
@page :first{@top-left{content:none}}
@page :right{@bottom-right{${pageNumber};padding:${drop} ${number}pt 0 0}}
@page :left{@bottom-left{${pageNumber};padding:${drop} 0 0 ${number}pt}}
:root{--line:calc(${area.height}mm / ${chineseGrid.lines})}
body{font:400 ${type.size}pt/var(--line) ${fonts.text};letter-spacing:${spacing};text-align:justify;line-break:strict;text-autospace:no-autospace;text-spacing-trim:space-all;hanging-punctuation:none}
${firstSheet('zh')}
${sections('zh')}
${textWidth('zh')}
.label{font-size:12pt;letter-spacing:0}
h1{font:700 var(--size)/min(var(--line),calc(${titleLeading.zh}*var(--size))) ${fonts.title};letter-spacing:0;text-align:center}
h2{font:700 ${type.size}pt/var(--line) ${fonts.section};text-indent:2em}
h3{font:600 ${type.size}pt/var(--line) ${fonts.subsection};text-indent:2em}
.body,.run-in,.request,.judgement,.finding,.remedy{text-indent:2em}
.finding{font-weight:600}
.request b{font-family:${fonts.section}}
.run-in h3{margin-right:.5em}
.judgement{border:solid #000;border-width:.75pt 0;box-sizing:border-box;margin-bottom:-.75pt}
.request,.judgement,.findings{flex:none}
.trust,.record,.note,.footnote,.caption,caption{letter-spacing:0;text-align:left}
.trust{font-size:12pt;line-height:14pt}
.record{font-size:10.5pt;line-height:13pt;color:#333;padding-top:4pt}
.caption,caption{font:400 12pt/20pt ${fonts.text}}
.figure{padding:4pt 0}
table{letter-spacing:0;font-size:12pt;line-height:16pt;border-bottom:1pt solid #000}
thead th{border-top:1pt solid #000}
th,td{padding:3pt 6pt 3pt 0;border-bottom:.4pt solid #777}
.page-one{font-size:12pt;line-height:13.2pt;margin-bottom:2pt}
.page-one th,.page-one td{height:var(--line);padding:1pt 6pt 1pt 0;text-wrap:balance;vertical-align:middle;box-sizing:border-box}
.page-one thead th{height:21pt}
.body+table,.footnote+.body{margin-top:4pt}
table.body,table.annex{margin-bottom:6pt;text-indent:0}`;
}

function english(runningHead: string): string {
  const { type, number } = pageMeasures.en;
  return `
@page{${pageRule('en')};
@top-left{content:${cssString(runningHead)};font:8.5pt "Brief Sans";color:#333}
@bottom-right{content:counter(page);font:${number}pt "Brief Sans"}}
@page :first{@top-left{content:none}}
body{font:400 ${type.size}pt/${type.line}pt "Brief Serif";hyphens:none}
.sign{margin:0 -.2em}
${firstSheet('en')}
${sections('en')}
${textWidth('en')}
.label{font:400 9pt/15pt "Brief Sans"}
h1{font:700 var(--size)/calc(${titleLeading.en}*var(--size)) "Brief Serif";margin:10pt 0 8pt;text-wrap:balance}
h2{font:700 11pt/15pt "Brief Sans";margin:11pt 0 3pt;padding-top:4pt;border-top:.75pt solid #000}
h3{font:600 11pt/15pt "Brief Serif";margin:8pt 0 2pt}
.body,.run-in{margin-bottom:5pt;text-wrap:pretty}
.run-in h3{margin:0 .5em 0 0}
.request{text-wrap:pretty;font:400 11pt/15pt "Brief Sans";border-top:1pt solid #000;padding:6pt 0}
.judgement{font-size:12.5pt;line-height:18pt;text-wrap:pretty;border-top:.4pt solid #777;padding-top:8pt}
ol.findings .finding,.findings .finding div{display:grid;grid-template-columns:12pt 1fr;column-gap:6pt;position:relative}
.claim{text-wrap:pretty}
.claim:has(+.proof:not(:empty))::before{content:"";float:right;width:114pt;height:1lh}
ol.findings li{padding:4pt 0;border-bottom:.4pt solid #777}
ol.findings .remedy{font:400 9.5pt/13pt "Brief Sans";padding-left:18pt}
table.findings{border-bottom:0;margin-bottom:0}
.findings tbody:last-child .remedy td{border:0}
.findings .finding th{font:400 11pt/15pt "Brief Serif";padding:4pt 0 1pt;border:0}
.findings .remedy td{padding:0 8pt 4pt 0;text-wrap:pretty}
.findings .remedy td:first-child,.findings thead th:first-child{padding-left:18pt}
.findings td:last-child,.findings th:last-child{padding-right:0}
.proof{position:absolute;top:0;right:0;font:400 9pt/15pt "Brief Sans";line-height:inherit}
.trust{font:400 9.5pt/14pt "Brief Sans";text-wrap:pretty}
.trust{padding-top:6pt}
.record{text-wrap:pretty;font:400 8.5pt/12pt "Brief Sans";border-top:.4pt solid #777;margin-top:8pt;padding-top:4pt}
.caption,caption{font:400 9pt/13pt "Brief Sans";padding:2pt 0 4pt}
.figure{margin:7pt 0 6pt}
table{font:400 9.5pt/13pt "Brief Sans";border-bottom:.75pt solid #000;margin-bottom:8pt}
th,td{padding:4pt 8pt 4pt 0;border-bottom:.4pt solid #777}
thead th{font-weight:700}
.page-one th,.page-one td{padding:3pt 8pt 3pt 0}`;
}
