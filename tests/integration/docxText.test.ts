import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefText } from '../../core/brief/document/briefText.ts';
import { composeBrief } from '../../core/brief/compose/composeBrief.ts';
import { textOf } from '../../core/brief/document/phrase.ts';
import { renderBriefHtml } from '../../core/brief/html/renderBriefHtml.ts';
import { figuresOf, languages, openedDocx, sampleBrief, saying } from '../support/docxBrief.ts';
import { paragraphTexts, part } from '../support/docxFacts.ts';
import { elementsOf, readXml, unwritable } from '../support/xmlTree.ts';
import { briefSource, comparedSeeds, randomAssessment } from '../unit/brief/support/assessments.ts';

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');

/** What the printed brief shows: without drawings and what only assistive technology is told. */
function shownText(html: string): string {
  const body = /<body[^]*<\/body>/u.exec(html)?.[0] ?? '';
  const shown = body
    .replaceAll(/<svg[^]*?<\/svg>/gu, '')
    .replaceAll(/<caption class="hidden">[^]*?<\/caption>/gu, '')
    .replaceAll(/<[^>]*>/gu, '');
  return squeezed(readXml(`<t>${shown.replaceAll('&#39;', '&apos;')}</t>`).children.join(''));
}

describe('the text of the DOCX', () => {
  test.each(languages)('is that of the printed brief, word for word (%s)', async (language) => {
    const document = sampleBrief[language];
    const { document: written } = await openedDocx(document);

    expect(squeezed(paragraphTexts(written).join(''))).toBe(shownText(renderBriefHtml(document)));
  });

  test('is that of the printed brief for random assessments', async () => {
    for (const seed of comparedSeeds) {
      const language = seed % 2 === 0 ? 'zh' : 'en';
      const document = composeBrief(briefSource({ input: randomAssessment(seed), language }));
      const { document: written } = await openedDocx(document);

      expect(squeezed(paragraphTexts(written).join(''))).toBe(shownText(renderBriefHtml(document)));
    }
  });

  test.each(languages)('has every line of the document (%s)', async (language) => {
    const document = sampleBrief[language];
    const { document: written, xml } = await openedDocx(document);
    const head = paragraphTexts(part(xml, 'word/header1.xml'));
    const names = [...elementsOf(written, 'w:tblCaption'), ...elementsOf(written, 'wp:docPr')].flatMap(
      ({ attributes }) => [attributes['w:val'] ?? '', attributes['descr'] ?? ''],
    );
    const whole = squeezed([...head, ...paragraphTexts(written), ...names].join(''));
    const drawn = new Set(
      figuresOf(document).flatMap((figure) => briefText({ ...document, blocks: [figure] }).split('\n')),
    );
    const lines = briefText(document)
      .split('\n')
      .filter((line) => !drawn.has(line))
      .flatMap((line) => line.split('\t'));
    const captions = figuresOf(document).flatMap(({ finding, caption }) => [
      textOf(finding),
      textOf(caption),
    ]);

    // A finding's number has a full stop in the plain text only.
    const missing = [...lines, ...captions].filter(
      (line) => !whole.includes(squeezed(line.replace(/^(\d)\. /u, language === 'en' ? '$1' : '$1.'))),
    );
    expect(missing).toEqual([]);
  });

  test('keeps what was typed, whatever it is', async () => {
    const typed = `<w:p>&amp; "q" 'a' ]]> 𠮷𰻞 👩‍🔬 שלום عالم a\tb`;
    const { document } = await openedDocx(saying(typed));

    expect(paragraphTexts(document)[0]).toBe(typed);
  });

  test('leaves out only what XML has no way to write', async () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\u0000', '\u0008', '\u001F', '\uFFFE', '\uD800', '<', '&', '𠀀'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(unit).map((units) => units.join('')),
        async (text) => {
          const { document } = await openedDocx(saying(text));
          const kept = [...text].filter((character) => !unwritable.test(character)).join('');

          expect(paragraphTexts(document)[0]).toBe(kept);
        },
      ),
      { numRuns: 40 },
    );
  });
});
