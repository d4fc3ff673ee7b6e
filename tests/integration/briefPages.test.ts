import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageLimits } from '../../core/brief/compose/basis/briefLength.ts';
import type { Language } from '../../core/base/settings.ts';
import type { Printer } from '../../electron/backend/ports.ts';
import { briefCase, briefCases, literatureCase } from '../support/briefCases.ts';
import { coloursOf } from '../support/pdfColours.ts';
import { openPdf, squeezed, type OpenedPdf } from '../support/openedPdf.ts';
import { pageRules } from '../support/pageRules.ts';
import { pdfUaChecks } from '../support/pdfUaChecks.ts';
import { bodyLines, stretchedLines } from '../support/stretchedLines.ts';
import { briefPrinter, printBrief } from '../support/printedBriefs.ts';

let printer: Printer;
beforeAll(() => {
  printer = briefPrinter();
});
afterAll(() => printer.close());

/** Pages of the body, page 1 with it, and of the annexes; where those begin below the body, the page counts twice. */
function pagesOf({ pages }: OpenedPdf): { readonly body: number; readonly annexes: number } {
  const places = pages.map(({ lines }) =>
    lines.findIndex(({ text }) => /^(?:附录A|AnnexA)[^，,]*$/u.test(squeezed(text))),
  );
  const first = places.findIndex((place) => place >= 0);
  return { body: first + ((places[first] ?? 0) > 0 ? 1 : 0), annexes: pages.length - first };
}

const isWithinLimits =
  (language: Language) =>
  ({ body, annexes }: ReturnType<typeof pagesOf>): boolean =>
    body > 0 && body <= pageLimits[language].body && annexes <= pageLimits[language].annexes;

/** Six clusters from the literature, two of each type or as near as they come. */
const literature = [
  'jura-arc-watchmaking',
  'baden-wuerttemberg-machine-tools',
  'keqiao-textiles',
  'chongqing-notebooks',
  'prato-wool-textiles',
  'zhili-childrens-wear',
] as const;

describe.each(literature)('the brief of %s', (name) => {
  test.each(['zh', 'en'] as const)(
    'has no stretched line and no page of the body that is less than a third full, %s',
    async (language) => {
      const { pdf } = await printBrief(printer, literatureCase(name, language));
      const read = await openPdf(pdf);

      expect(await bodyLines(read, language)).not.toEqual([]);
      expect(await stretchedLines(read, language)).toEqual([]);
      expect(pageRules['no page before the annexes is less than a third full'](read, language)).toEqual([]);
    },
  );
});

describe.each(briefCases)('the brief of %s', (name) => {
  test.each(['zh', 'en'] as const)(
    'keeps every rule of the page and of PDF/UA-1, without red, %s',
    async (language) => {
      const { raw, pdf } = await printBrief(printer, briefCase(name, language));
      const read = await openPdf(pdf);

      const faults = {
        page: Object.entries(pageRules).map(([rule, check]) => [rule, check(read, language)]),
        file: Object.entries(pdfUaChecks).map(([rule, check]) => [rule, check(read)]),
        stretched: await stretchedLines(read, language),
        // Plum of the data colours is the reddest that a chart may use.
        red: (await coloursOf(raw)).filter(([r = 0, g = 0, b = 0]) => r > 0.4 && r > 1.5 * Math.max(g, b)),
      };

      expect(faults.page.filter(([, found]) => found?.length)).toEqual([]);
      expect(faults.file.filter(([, found]) => found?.length)).toEqual([]);
      expect(faults.stretched).toEqual([]);
      expect(faults.red).toEqual([]);
      expect(pagesOf(read)).toSatisfy(isWithinLimits(language));
    },
  );
});
