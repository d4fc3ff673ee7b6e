import { describe, expect, test } from 'vitest';
import type { BriefSource } from '../../../core/brief/compose/basis/briefContext.ts';
import { briefText } from '../../../core/brief/document/briefText.ts';
import { composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import type { Block, BriefDocument } from '../../../core/brief/document/document.ts';
import { wholeFinding } from '../../../core/brief/compose/basis/findingSentence.ts';
import { textOf } from '../../../core/brief/document/phrase.ts';
import type { CauseResult } from '../../../core/model/diagnosisResult.ts';
import { wholeBrief } from '../../../core/model/brief/briefOptions.ts';
import { briefCase, briefCases, caseBrief } from '../../support/briefCases.ts';
import {
  briefSource,
  carCluster,
  kb,
  randomBrief,
  randomCount,
  withoutPlans,
} from './support/assessments.ts';
import { paragraphOf as paragraph, textOfBlock } from './support/runsOf.ts';

const languages = ['en', 'zh'] as const;
const ownSections = new Set(['title', 'findings', 'recommendations', 'causes', 'position']);

const findingsOf = (document: BriefDocument): string[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'findings' ? block.items.map((item) => textOf(item.text)) : [],
  );

const headOf = ({ blocks }: BriefDocument): string =>
  blocks
    .flatMap((block) => (block.kind === 'heading' && block.id === 'findings' ? [textOf(block.text)] : []))
    .join();

/** Page 1 and sections 3 and 4, a text for each paragraph, finding and cell. */
function proseOf(document: BriefDocument): string[] {
  let section = '';
  return document.blocks.flatMap((block: Block): string[] => {
    section = block.kind === 'heading' && block.level < 3 ? block.id : section;
    if (!ownSections.has(section)) {
      return [];
    }
    switch (block.kind) {
      case 'findings':
        return block.items.flatMap(({ text, proof, remedy }) =>
          [text, proof, ...(remedy?.parts ?? [])].map(textOf),
        );
      case 'heading':
      case 'paragraph':
        return [textOfBlock(block)];
      default:
        return [];
    }
  });
}

describe('the wording of random assessments', () => {
  test.each(languages)('has no slip of the pen (%s)', (language) => {
    for (let seed = 1; seed <= randomCount; seed += 1) {
      for (const text of proseOf(randomBrief(seed, language))) {
        expect(text, `seed ${seed}`).not.toMatch(/undefined|NaN|null|\[object|…|\uE000|\uE001/u);
        expect(text, `seed ${seed}`).not.toMatch(
          / {2}|\.\.|,,|;;| [,.;:)]|\( |[,;:.]\.|：：|[，。；：、]{2}/u,
        );
        expect(text, `seed ${seed}`).not.toMatch(/\d\.0 |score of|among others/u);
        expect((text.match(/[(（]/gu) ?? []).length, text).toBe((text.match(/[)）]/gu) ?? []).length);
        expect((text.match(/“/gu) ?? []).length, text).toBe((text.match(/”/gu) ?? []).length);
        expect((text.match(/"/gu) ?? []).length % 2, text).toBe(0);
      }
    }
  });

  test('has no Latin punctuation or space beside Chinese', () => {
    for (let seed = 1; seed <= randomCount; seed += 1) {
      const prose = proseOf(randomBrief(seed, 'zh'));
      for (const text of prose.slice(1)) {
        expect(text, `seed ${seed}`).not.toMatch(/\p{Script=Han}[ ,;:.(]|[ ,;:.)]\p{Script=Han}/u);
      }
    }
  });

  test('begins and ends every English sentence as one', () => {
    for (let seed = 1; seed <= randomCount; seed += 1) {
      const document = randomBrief(seed, 'en');
      // An answer to collect is a name, not a sentence.
      for (const text of findingsOf(document).filter((_, place, all) => all.length < 5)) {
        expect(text, `seed ${seed}`).toMatch(/^["A-Z\d].*\.$/su);
      }
      for (const id of ['request', 'judgement', 'stage', 'maturity', 'trust']) {
        const block = document.blocks.find((each) => each.kind === 'paragraph' && each.id === id);
        // A section says nothing where there is nothing to say beyond page 1.
        const text = block ? textOfBlock(block) : '“”';
        expect(text, `seed ${seed}`).toMatch(/^(?:["A-Z].*\.|“”)$/su);
        expect(text, `seed ${seed}`).not.toMatch(/[a-z]\. [a-z]/u);
      }
    }
  });

  test('never speaks of official documents', () => {
    for (let seed = 1; seed <= randomCount; seed += 1) {
      const prose = proseOf(randomBrief(seed, 'zh')).join('\n');

      expect(prose).not.toMatch(/公文|文件|红头/u);
    }
  });
});

describe('the title', () => {
  const statutory = /(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)$/u;
  const raised = (...ids: readonly string[]): CauseResult[] =>
    ids.map((id, index) => ({
      id,
      severity: 90 - 5 * index,
      low: 80 - 5 * index,
      high: 95 - 5 * index,
      raised: true,
      severe: true,
      rank: index + 1,
      factor: 1,
      inTopFive: 1,
      secondary: false,
      evidence: [],
    }));

  test('never ends as one of the 15 statutory documents, whatever the causes', () => {
    const { evaluation } = briefSource();
    const ids = kb.causes.causes.map(({ id }) => id);
    for (const first of ids) {
      for (const coverage of [1, 0.3]) {
        const alone = { ...evaluation, coverage, causes: raised(first) };
        expect(wholeFinding({ evaluation: alone, kb, sourced: new Set() }, 'zh')).not.toMatch(statutory);
      }
      for (const second of ids) {
        const both = { ...evaluation, causes: raised(first, second) };
        const text = wholeFinding({ evaluation: both, kb, sourced: new Set() }, 'zh');
        expect(text).not.toMatch(statutory);
        expect(text.length).toBeLessThanOrEqual(24);
      }
    }
  });
});

describe('what is uncertain', () => {
  const source = briefSource({ language: 'en', options: withoutPlans });
  const withCauses = (change: (cause: CauseResult, place: number) => CauseResult): BriefSource => ({
    ...source,
    evaluation: { ...source.evaluation, causes: source.evaluation.causes.map(change) },
  });
  const inChinese = (from: BriefSource): BriefSource => ({ ...from, language: 'zh' });

  test('says of weak evidence that it is weak, in each finding', () => {
    const weak = withCauses((cause) => ({
      ...cause,
      evidence: cause.evidence.map((item) => ({ ...item, grade: 'D' as const })),
    }));
    for (const text of findingsOf(composeBrief(weak))) {
      expect(text).toMatch(/^It seems that [a-z]/u);
    }
    for (const text of findingsOf(composeBrief(inChinese(weak)))) {
      expect(text).toMatch(/^初步看/u);
    }
    expect(paragraph(weak, source.evaluation.causes[0]?.id ?? '')).toContain(
      'to be verified: the evidence is weak',
    );
  });

  test('says when the draws do not separate the first causes', () => {
    const tied = withCauses((cause, place) =>
      place < 2 ? { ...cause, severity: 81 - place, rank: 1 } : { ...cause, severity: 50, rank: 3 },
    );

    expect(headOf(composeBrief(tied))).toContain('(order of 1 and 2 open');
    expect(headOf(composeBrief(inChinese(tied)))).toContain('次序难分');
    expect(paragraph(tied, tied.evaluation.causes[0]?.id ?? '')).toMatch(
      /Which weighs more, this or ".+", is open\./u,
    );
    expect(paragraph(inChinese(tied), tied.evaluation.causes[0]?.id ?? '')).toContain('难分轻重');
  });

  test('gives the interval of a severity that the value alone would overstate', () => {
    const wide = withCauses((cause) => ({ ...cause, severity: 70, low: 40, high: 95 }));

    expect(findingsOf(composeBrief(wide))[2]).toContain('severity anywhere from 40 to 95');
    expect(paragraph(wide, wide.evaluation.causes[0]?.id ?? '')).not.toContain('95');
    expect(briefText(composeBrief(wide))).toContain('anywhere from 40 to 95)');
  });

  test('puts the interval of maturity before its value when it is wide', () => {
    const wide: BriefSource = {
      ...source,
      evaluation: { ...source.evaluation, maturity: { composite: 38, low: 25, high: 50, balance: 30 } },
    };

    expect(paragraph(wide, 'judgement')).toContain('with maturity near 38 of 100 but open between 25 and 50');
    expect(paragraph(inChinese(wide), 'judgement')).toContain('成熟度约38（25至50）');
  });
});

describe('maturity that is withheld', () => {
  test('names the dimension that is too thin where the answers are enough in all', () => {
    const ratings = Object.fromEntries(
      Object.entries(carCluster.ratings).filter(
        ([id]) => kb.instrument.indicators.find((each) => each.id === id)?.dimension !== 'trust-order',
      ),
    );
    const source = briefSource({ language: 'en', input: { ...carCluster, ratings } });

    expect(source.evaluation.coverage).toBeGreaterThan(kb.scoring.coverage.composite);
    expect(paragraph(source, 'judgement')).toContain('maturity is withheld');
    expect(paragraph(source, 'maturity')).toContain(
      'Maturity is withheld: too little is answered on "Trust and market order"; 50% of each dimension is needed.',
    );
  });
});

describe('the stage', () => {
  test('is explained with the cut that was applied, moved by the previous stage', () => {
    const text = paragraph(
      briefSource({
        language: 'en',
        input: { ...carCluster, context: { ...carCluster.context, previousStage: 'emerging' } },
      }),
      'stage',
    );

    expect(text).toMatch(/By stage rule 7 it is growing: structural maturity, at \d+, is below 43, but/u);
  });

  test('gives a clear type half a sentence and another type its paragraph', () => {
    const mixed = briefSource({
      language: 'en',
      input: {
        ...carCluster,
        typing: {
          answers: carCluster.typing?.answers ?? {},
          override: { type: 'derivative', reason: 'Traders founded it.' },
        },
      },
    });

    expect(paragraph(briefSource({ language: 'en' }), 'type')).toBe('');
    expect(paragraph(briefSource({ language: 'en' }), 'stage')).toMatch(
      /^The cluster is clearly of the embedded type\. By stage rule \d it is /u,
    );
    expect(paragraph(mixed, 'type')).toContain('giving this reason: Traders founded it.');
    expect(paragraph(mixed, 'type')).not.toContain('..');
  });
});

describe('the briefs of five unlike clusters', () => {
  test.each(briefCases)('keep causes and position to their length (%s)', (name) => {
    for (const language of languages) {
      const sections = new Map<string, string>();
      let section = '';
      for (const block of caseBrief(name, language).blocks) {
        section = block.kind === 'heading' && block.level === 2 ? block.id : section;
        if (block.kind === 'paragraph') {
          sections.set(section, `${sections.get(section) ?? ''} ${textOfBlock(block)}`);
        }
      }
      const length = (id: string) =>
        language === 'en'
          ? (sections.get(id) ?? '').trim().split(/\s+/u).length
          : ((sections.get(id) ?? '').match(/\p{Script=Han}/gu) ?? []).length;

      expect(length('causes')).toBeLessThanOrEqual(language === 'en' ? 340 : 640);
      expect(length('position')).toBeLessThanOrEqual(language === 'en' ? 240 : 420);
    }
  });

  test('number and refer to what is there when sections are left out', () => {
    const source = briefCase('trade-born-derivative', 'zh');
    const options = { ...wholeBrief, leftOut: { sections: ['causes' as const], annexes: [] } };
    const headings = composeBrief({ ...source, options }).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.number + textOf(block.text)] : [],
    );

    expect(headings).toContain('三、集群现状');
    expect(headings.join()).not.toContain('成因与证据');
  });
});
