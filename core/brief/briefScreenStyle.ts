import type { Language } from '../model/settings.ts';
import { pageMeasures } from './pageMeasures.ts';

/** What the preview adds to the printed document: sheets of paper on a desk. Nothing of it is printed. */
export function briefScreenStyle(language: Language): string {
  const { width, height, top, right, bottom, left } = pageMeasures[language];
  return `
@media screen{
html{background:#e9edf0}
.sheet{box-sizing:border-box;width:${width}mm;min-height:${height}mm;padding:${top}mm ${right}mm ${bottom}mm ${left}mm;margin:8mm auto;background:#fff;outline:1px solid #c9d0d6}
.sheet:first-child{min-height:${height}mm}
}`;
}
