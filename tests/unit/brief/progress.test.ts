import { describe, expect, test } from 'vitest';
import { languages } from '../../../core/base/settings.ts';
import { progressDocument } from '../../../core/brief/compose/progress/progressDocument.ts';
import { roomOnPage } from '../../../core/brief/html/progressRoom.ts';
import { textOf } from '../../../core/brief/document/phrase.ts';
import type { Block, BriefDocument } from '../../../core/brief/document/document.ts';
import type { Action } from '../../../core/model/action.ts';
import type { AssessedChange, MovedIndicator } from '../../../core/model/years/change.ts';
import type { MeasureMove } from '../../../core/model/years/moves.ts';
import { actionWith, recordOn } from '../followup/actions.ts';
import { briefSource } from './support/assessments.ts';

const date = '2026-11-30';
const sourceWith = (actions: readonly Action[], language: 'en' | 'zh' = 'en') => ({
  ...briefSource({ language }),
  actions,
  date,
});
const headsOf = ({ blocks }: BriefDocument) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [textOf(block.text)] : []));
const textOfBlock = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return textOf(block.text);
    case 'table':
      return block.rows.map(({ cells }) => cells.map(textOf).join(' | ')).join('\n');
    default:
      return '';
  }
};
const textOfAll = (document: BriefDocument) => document.blocks.map(textOfBlock).join('\n');

const late = actionWith({ id: 'late', title: 'Elect the board', dueOn: '2026-11-05', owner: 'Guild' });
const blocked = actionWith({
  id: 'blocked',
  title: 'Grant the land',
  status: 'blocked',
  dueOn: '2027-03-01',
});
const done = actionWith({ id: 'done', title: 'Visit firms', status: 'done', progress: 100 });

const changeWith = (indicators: AssessedChange['indicators']): AssessedChange => ({
  knowledgeBase: { version: '1.0.0', hash: '' },
  assessor: 'same',
  isOtherType: false,
  maturity: null,
  dimensions: [],
  indicators,
  causes: [],
  improvements: [],
});
const moveOn = (indicator: string): Omit<MeasureMove, 'verdict'> => ({
  measure: 'found-industry-association',
  startOn: '2026-07-01',
  indicator,
  before: null,
  after: null,
  target: null,
});

describe('a progress brief', () => {
  test('says how the actions stand, the worst first, with owner, date and last record', () => {
    const noted = {
      ...late,
      events: [{ ...recordOn('2026-10-30'), note: 'Held up:  a plant\nstood still.' }],
    };
    const document = progressDocument(sourceWith([done, blocked, noted]), null);

    expect(textOfAll(document)).toMatch(/Late: 1\n.*\nBlocked: 1\n.*\nDone: 1\n/u);
    expect(textOfAll(document)).toContain('Elect the board | Guild | 5 Nov 2026, 25 days late | 0%');
    expect(textOfAll(document)).toContain('Held up: a plant stood still.');
    expect(headsOf(document)[0]).toContain('1 action late');
  });

  const dropped = actionWith({ id: 'dropped', title: 'Build a hall', status: 'dropped' });

  test('counts what was given up apart from what is done, and the same in words as over the groups', () => {
    const quiet = { ...blocked, id: 'quiet', createdAt: '2026-01-01T08:00:00.000Z', startOn: null };
    const all = progressDocument(sourceWith([done, dropped, blocked, quiet]), null);
    const text = textOfAll(all);

    expect(text).toContain(
      'Of 4 actions, 0 late, 2 blocked, 0 stalled, 0 on the way, 1 done and 1 given up.',
    );
    expect(text).toMatch(/Blocked: 2\n(.*\n){2}Done: 1\n.*\nGiven up: 1\n/u);
    expect(headsOf(all)[0]).toContain('2 blocked');
    expect(textOfAll(progressDocument(sourceWith([done, dropped], 'zh'), null))).toContain(
      '已办结1项，放弃1项。',
    );
  });

  test('plans no money for what was given up before anything was spent on it', () => {
    const [one, two] = briefSource({ language: 'en' }).evaluation.plan.measures.map(({ id }) => id);
    const going = { ...late, measureId: one ?? null, spent: 1 };
    const given = { ...dropped, measureId: two ?? null };
    const spendingIn = (actions: readonly Action[]) =>
      /[^.]*has been spent.*$/mu.exec(textOfAll(progressDocument(sourceWith(actions), null)))?.[0];

    expect(spendingIn([going, given])).toBe(spendingIn([going]));
    expect(spendingIn([going, { ...given, spent: 2 }])).not.toBe(spendingIn([going]));
  });

  test('says what was spent of what was planned, and how many actions do not say it', () => {
    const { evaluation } = sourceWith([]);
    const [measure] = evaluation.plan.measures;
    const carried = { ...late, measureId: measure?.id ?? null, spent: 0 };
    const document = textOfAll(progressDocument(sourceWith([carried, blocked]), null));

    expect(document).toMatch(/has been spent of .+ planned \(0%\)\. 1 action says nothing of spending\./u);
  });

  test('counts the cost of what is under way where another plan has been chosen since', () => {
    const { evaluation } = sourceWith([]);
    const [measure] = evaluation.plan.measures;
    const source = sourceWith([{ ...late, measureId: measure?.id ?? null, spent: 1 }]);
    const plan = { ...evaluation.plan, measures: [] };

    const chosenAnew = progressDocument({ ...source, evaluation: { ...evaluation, plan } }, null);

    expect(textOfAll(chosenAnew)).toBe(textOfAll(progressDocument(source, null)));
  });

  const aiming = { ...late, indicatorId: 'inter-firm-trust' };

  test('without a later assessment does not speak of indicators that moved', () => {
    expect(textOfAll(progressDocument(sourceWith([aiming]), null))).toContain(
      'No finished assessment since then',
    );
  });

  test('names no indicator of an action that was given up', () => {
    const given = { ...aiming, status: 'dropped' } as const;

    expect(headsOf(progressDocument(sourceWith([given]), null))).toHaveLength(1);
    expect(headsOf(progressDocument(sourceWith([aiming, given]), null))).toHaveLength(2);
  });

  test('says of each indicator that the actions aim at whether it surely moved by the later assessment', () => {
    const moved: MovedIndicator = {
      id: 'inter-firm-trust',
      then: 25,
      now: 75,
      change: 50,
      low: 20,
      high: 70,
      isSure: true,
      before: { level: 2, value: null, grade: 'A' },
      after: { level: 4, value: null, grade: 'A' },
      movement: 'better',
    };
    const unmoved = { ...late, id: 'other', indicatorId: 'regional-brand' };
    const of = (verdict: 'towards' | 'reached', target: number | null = null) =>
      textOfAll(
        progressDocument(sourceWith([unmoved, { ...aiming, target }]), {
          assessedOn: '2027-11-12',
          change: changeWith([moved]),
          moves: [{ ...moveOn('inter-firm-trust'), verdict }],
        }),
      );

    expect(of('towards')).toMatch(
      /Trust[^\n]* \| 25 \| 75 \| Surely better\n[^\n]* \| not known \| not known \| not known/u,
    );
    expect(of('reached')).toContain('| 25 | 75 | Target reached');
    // What the office has set for itself goes before what the measure aims at.
    expect(of('reached', 5)).toContain('| 25 | 75 | Surely better');
    expect(of('towards', 4)).toContain('| 25 | 75 | Target reached');
  });

  const rowsOf = ({ blocks }: BriefDocument) =>
    blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).filter(({ group }) => !group);

  test.each(languages)(
    'of a hundred actions still names as many as have room on the page, and counts the others: %s',
    (language) => {
      const many = (owner: string) =>
        Array.from({ length: 100 }, (_, index) => actionWith({ ...late, owner, id: `late-${index}` }));
      const short = progressDocument(sourceWith([...many('Guild'), done], language), null);
      const long = progressDocument(
        sourceWith([...many('Guild and bureau '.repeat(8)), done], language),
        null,
      );

      expect(rowsOf(short).length).toBeGreaterThan(6);
      expect(rowsOf(long).length).toBeLessThan(rowsOf(short).length);
      for (const document of [short, long]) {
        const left = 100 - rowsOf(document).length;
        expect(textOfAll(document)).toContain(language === 'en' ? `(${left} more` : `另有${left}项`);
        expect(roomOnPage(document.blocks, language)).toBeGreaterThan(-30);
      }
      expect(textOfAll(short)).toMatch(language === 'en' ? /Done: 1 \(see the/u : /已办结1项，见/u);
    },
  );
});
