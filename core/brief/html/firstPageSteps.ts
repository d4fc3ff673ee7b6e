import type { Language } from '../../base/settings.ts';
import { chineseGrid, pageMeasures, pointsPerMillimetre, typeArea } from './pageMeasures.ts';

/** How page 1 gives way where it is higher than its sheet, step by step, each with those before it (docs/brief.md). */
export const firstPageSteps = (language: Language): string => (language === 'zh' ? chinese() : english);

/** Lines of the page and size of its type; from the third step on a line has more than 28 characters. */
const grids = [
  { lines: 23, size: 16 },
  { lines: 24, size: 16 },
  { lines: 25, size: 15 },
  { lines: 27, size: 14 },
] as const;

function chinese(): string {
  const { width, height } = typeArea('zh');
  return grids
    .map(({ lines, size }, index) => {
      const sheet = `.fit-${index + 1}`;
      const characters = Math.floor((chineseGrid.characters * pageMeasures.zh.type.size) / size);
      const spacing = (width * pointsPerMillimetre - characters * size) / characters;
      const type =
        size === pageMeasures.zh.type.size
          ? ''
          : `${sheet} :is(p.body,.request,.judgement,.finding,.remedy,h2){font-size:${size}pt;letter-spacing:${spacing.toFixed(3)}pt}
${sheet} :is(.trust,.page-one){font-size:${size - 4}pt;line-height:${size - 2.5}pt}
${sheet} .record{font-size:${size - 5.5}pt;line-height:${size - 3}pt}`;
      return `${sheet}{--line:calc(${height}mm/${lines})}
${sheet} :is(p,h2){line-height:var(--line)}
${sheet} .trust{line-height:13.4pt}
${sheet} .record{line-height:12.5pt}
${type}`;
    })
    .join('\n');
}

const english = `
.fit-1 h1{margin:6pt 0 5pt}
.fit-1 h2{margin-top:7pt;padding-top:3pt}
.fit-1 .request{padding:4pt 0}
.fit-1 .judgement{padding-top:5pt}
.fit-1 .findings .finding th{padding-top:2.5pt}
.fit-1 .findings .remedy td{padding-bottom:2.5pt}
.fit-1 table.page-one{margin-bottom:4pt}
.fit-1 .record{margin-top:4pt;padding-top:3pt}
.fit-2 :is(.findings .finding th,.findings .finding){line-height:13.8pt}
.fit-2 .judgement{line-height:16.5pt}
.fit-2 :is(.findings td,.page-one,.trust,ol.findings .remedy){line-height:12.2pt}
.fit-2 :is(.page-one th,.page-one td,.findings thead th){padding-top:2pt;padding-bottom:2pt}
.fit-2 .record{line-height:11pt}
.fit-3 :is(.findings .finding th,.findings .finding){font-size:10.5pt;line-height:13pt}
.fit-3 .judgement{font-size:11.5pt;line-height:15pt}
.fit-3 :is(.findings th,.findings td,.page-one,.trust,ol.findings .remedy){font-size:9pt;line-height:11.4pt}
.fit-3 .findings .finding th{font-size:10.5pt;line-height:13pt}
.fit-4 .findings .finding th{font-size:10pt;line-height:12.2pt}
.fit-4 .findings .finding{font-size:10pt;line-height:12.2pt}
.fit-4 .judgement{font-size:11pt;line-height:14pt}
.fit-4 :is(.findings thead th,.findings td,.page-one,.trust,ol.findings .remedy){font-size:8.5pt;line-height:10.6pt}
.fit-4 .record{font-size:8pt;line-height:10pt}`;
