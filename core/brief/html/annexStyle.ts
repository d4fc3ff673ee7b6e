import type { Language } from '../../base/settings.ts';

/** The annexes are looked things up in: smaller type and tighter rows than the body, so that they stay within five pages. */
export const annexStyle = (language: Language): string => `${shared}${language === 'zh' ? chinese : english}`;

// A head that stands alone at the foot of a page says nothing; a table of a few rows stays whole.
const shared = `
tbody tr:first-child,tbody tr:first-child+tr,.group+tr,tbody tr:last-child{break-before:avoid}
table.body,table.low{break-inside:avoid}
.annex :is(th,td),.body :is(th,td){text-wrap:pretty}
.annex .anew{padding-left:14pt}
#grades{break-after:avoid}
#signature{padding-top:6pt}`;

// Letters taller than their line stick out of the page above it, and the outline then names their heading twice.
const chinese = `
.chart-title{font-size:10.5pt;line-height:15pt}
.note,.footnote{font-size:10pt;line-height:14pt;padding:1pt 0}
.annex{font-size:9pt;line-height:11.2pt}
.annex th,.annex td{padding:.5pt 5pt .5pt 0}
.annex thead th,.body thead th{padding-top:1.5pt;padding-bottom:1.5pt}
table.body th,table.body td{padding:1.5pt 6pt 1.5pt 0}
.annex caption,.annex~.figure .caption{font-size:10pt;line-height:14pt}
.annex~.figure{padding:2pt 0}
h2[id^=annex]{line-height:24pt;margin-top:8pt;text-indent:0}`;

const english = `
.chart-title{font-size:9.5pt;line-height:13pt}
.note{font:400 8.5pt/11.5pt "Brief Sans";text-wrap:pretty;margin-bottom:3pt}
.footnote{font:400 8pt/11pt "Brief Sans";padding:1.5pt 0}
table.body th,table.body td{padding:2.5pt 8pt 2.5pt 0}
.annex{font-size:8pt;line-height:10.2pt}
.annex th,.annex td{padding:1.3pt 7pt 1.3pt 0}`;
