import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageLimits } from '../../core/brief/compose/basis/briefLength.ts';
import type { Language } from '../../core/base/settings.ts';
import type { Printer } from '../../electron/backend/ports.ts';
import { briefCase, briefCases } from '../support/briefCases.ts';
import { coloursOf } from '../support/pdfColours.ts';
import { openPdf, squeezed, type OpenedPdf } from '../support/openedPdf.ts';
import { pageRules } from '../support/pageRules.ts';
import { pdfUaChecks } from '../support/pdfUaChecks.ts';
import { briefPrinter, printBrief } from '../support/printedBriefs.ts';

let printer: Printer;
beforeAll(() => {
  printer = briefPrinter();
}, 60_000);
afterAll(() => printer.close());

/** Pages of the body, page 1 with it, and of the annexes, which begin on a page of their own. */
function pagesOf({ pages }: OpenedPdf): { readonly body: number; readonly annexes: number } {
  const body = pages.findIndex(({ lines }) =>
    lines.some(({ text }, index) => index < 3 && /^(?:附录A|AnnexA)/u.test(squeezed(text))),
  );
  return { body, annexes: pages.length - body };
}

const isWithinLimits =
  (language: Language) =>
  ({ body, annexes }: ReturnType<typeof pagesOf>): boolean =>
    body > 0 && body <= pageLimits[language].body && annexes <= pageLimits[language].annexes;

describe.each(briefCases)('the brief of %s', (name) => {
  test.each(['zh', 'en'] as const)(
    'keeps every rule of the page and of PDF/UA-1, without red, %s',
    { timeout: 120_000 },
    async (language) => {
      const { raw, pdf } = await printBrief(printer, briefCase(name, language));
      const read = await openPdf(pdf);

      const faults = {
        page: Object.entries(pageRules).map(([rule, check]) => [rule, check(read, language)]),
        file: Object.entries(pdfUaChecks).map(([rule, check]) => [rule, check(read)]),
        // Plum of the data colours is the reddest that a chart may use.
        red: (await coloursOf(raw)).filter(([r = 0, g = 0, b = 0]) => r > 0.4 && r > 1.5 * Math.max(g, b)),
      };

      expect(faults.page.filter(([, found]) => found?.length)).toEqual([]);
      expect(faults.file.filter(([, found]) => found?.length)).toEqual([]);
      expect(faults.red).toEqual([]);
      expect(pagesOf(read)).toSatisfy(isWithinLimits(language));
    },
  );
});
