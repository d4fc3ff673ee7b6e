import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefAnnexes, languages } from '../../../core/base/settings.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import { briefText } from '../../../core/brief/document/briefText.ts';
import type { BriefDocument } from '../../../core/brief/document/document.ts';
import { renderBriefHtml } from '../../../core/brief/html/renderBriefHtml.ts';
import { wholeBrief } from '../../../core/model/brief/briefOptions.ts';
import { noOffice, type Office } from '../../../core/model/brief/office.ts';
import { briefSource, carCluster } from './support/assessments.ts';
import { textOfBlock } from './support/runsOf.ts';

const bureau: Office = {
  unit: '大庆市工业和信息化局',
  signer: '王芳',
  contact: '李雷 0459-6360000',
  annexOrder: [],
};

/** Without the words on sample data, which leave no room on the Chinese label line. */
const input = { ...carCluster, illustrative: false };

const labelOf = ({ blocks: [first] }: BriefDocument) => (first ? textOfBlock(first) : '');
const textOf = ({ blocks }: BriefDocument, id: string): string | null => {
  const block = blocks.find((each) => 'id' in each && each.id === id);
  return block ? textOfBlock(block) : null;
};
const indexOf = ({ blocks }: BriefDocument, id: string): number =>
  blocks.findIndex((block) => 'id' in block && block.id === id);
const annexesOf = ({ blocks }: BriefDocument) =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.id.startsWith('annex-') ? [[block.number.trim(), block.id]] : [],
  );

describe('the letterhead of the office', () => {
  test.each(languages)(
    'stands on the label line, at the end of the body and in the properties: %s',
    (language) => {
      const document = composeBrief(briefSource({ input, language, office: bureau }));

      expect(labelOf(document)).toContain(bureau.unit);
      expect(document.meta.author).toBe(bureau.unit);
      expect(textOf(document, 'signature')).toContain(bureau.signer);
      expect(textOf(document, 'signature')).toContain(bureau.contact);
      expect(indexOf(document, 'signature')).toBe(document.blocks.findIndex(isAnnex) - 2);
    },
  );

  test.each(languages)('leaves no trace where it is empty: %s', (language) => {
    const document = composeBrief(briefSource({ language, office: noOffice }));
    const [label] = document.blocks;

    expect(textOf(document, 'signature')).toBeNull();
    expect(document.meta.author).toBe('');
    expect(label?.kind === 'label' && label.left.map(({ text }) => text)).toEqual([document.meta.marking]);
    expect(briefText(document)).not.toContain('待定');
  });

  test('says only what is given', () => {
    const signed = (office: Partial<Office>) =>
      textOf(composeBrief(briefSource({ input, office: { ...noOffice, ...office } })), 'signature');

    expect(signed({ unit: bureau.unit })).toBeNull();
    expect(signed({ signer: '王芳' })).toBe('承办人：王芳');
    expect(signed({ contact: '0459-1' })).toBe('联系方式：0459-1');
  });

  test.each(languages)(
    'puts a unit that has no room beside marking and date at the end of the body: %s',
    (language) => {
      const unit = (language === 'zh' ? '局' : 'Bureau ').repeat(language === 'zh' ? 60 : 14).trim();
      const document = composeBrief(briefSource({ language, office: { ...noOffice, unit } }));

      expect(labelOf(document)).not.toContain(unit);
      expect(textOf(document, 'signature')).toContain(unit);
      expect(document.meta.author).toBe(unit);
    },
  );

  test('is no way into the page', () => {
    const attack = '<img src=x onerror=alert(1)>';
    const html = renderBriefHtml(
      composeBrief(briefSource({ office: { ...bureau, unit: attack, signer: attack, contact: attack } })),
    );

    expect(html).not.toContain('<img');
    expect(html).toMatch(/&lt;(?:<[^>]*>)?img/u);
  });
});

const isAnnex = (block: BriefDocument['blocks'][number]): boolean =>
  block.kind === 'heading' && block.id.startsWith('annex-');

describe('the order of the annexes', () => {
  test('gives the letters, and every link leads to what its letter says', () => {
    const orders = fc.shuffledSubarray([...briefAnnexes], { minLength: briefAnnexes.length });
    fc.assert(
      fc.property(orders, fc.subarray([...briefAnnexes]), (annexOrder, annexes) => {
        const document = composeBrief(
          briefSource({
            language: 'en',
            office: { ...noOffice, annexOrder },
            options: { ...wholeBrief, leftOut: { sections: [], annexes } },
          }),
        );
        const shown = annexOrder.filter((annex) => !annexes.includes(annex));
        const letters = new Map(shown.map((annex, place) => [annex, String.fromCharCode(65 + place)]));

        expect(annexesOf(document)).toEqual(
          shown.map((annex) => [`Annex ${letters.get(annex) ?? ''}`, `annex-${annex}`]),
        );
        for (const { text, link } of linksTo(document)) {
          expect(text).toBe(`Annex ${letters.get(link) ?? 'missing'}`);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('changes the order and the letters and nothing else', () => {
    const words = (annexOrder: Office['annexOrder']) =>
      briefText(composeBrief(briefSource({ office: { ...noOffice, annexOrder } })))
        .replaceAll(/附录[A-E]|[A-E](?=\d)/gu, '附录')
        .split('\n')
        .toSorted();

    expect(words(briefAnnexes.toReversed())).toEqual(words([]));
  });
});

const linksTo = ({ blocks }: BriefDocument) =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.text.flatMap(({ text, link = '' }) =>
          link.startsWith('#annex-')
            ? [{ text, link: link.slice('#annex-'.length) as (typeof briefAnnexes)[number] }]
            : [],
        )
      : [],
  );
