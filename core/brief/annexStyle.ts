import type { Language } from '../model/settings.ts';

/** The annexes are looked things up in: smaller type and tighter rows than the body, so that they stay within five pages. */
export const annexStyle = (language: Language): string => (language === 'zh' ? chinese : english);

const chinese = `
.chart-title{font-size:11pt;line-height:16pt}
.note,.footnote{font-size:10.5pt;line-height:15.5pt;padding:1.5pt 0}
.annex{font-size:9pt;line-height:11.6pt}
.annex th,.annex td{padding:1.6pt 6pt 1.6pt 0}`;

const english = `
.chart-title{font-size:9.5pt;line-height:13pt}
.note{font:400 9pt/13pt "Brief Sans";text-wrap:pretty;margin-bottom:5pt}
.footnote{font:400 8.5pt/12pt "Brief Sans";padding:2pt 0}
.footnote+.body{margin-top:6pt}
.annex{font-size:8.5pt;line-height:11pt}
.annex th,.annex td{padding:2.2pt 8pt 2.2pt 0}`;
