import { describe, expect, test } from 'vitest';
import { planDate } from '../../../core/brief/compose/basis/plan/planDate.ts';
import { progressDocument } from '../../../core/brief/compose/progress/progressDocument.ts';
import { classifyAction } from '../../../core/followup/classify.ts';
import { recordsSheet } from '../../../core/sheet/tables/actions.ts';
import { sheetWords } from '../../../core/sheet/words.ts';
import { adoptedMeasures } from '../../../core/years/adoptedMeasures.ts';
import { briefSource } from '../brief/support/assessments.ts';
import { dayIn } from '../../support/clocks.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { actionWith } from './actions.ts';

/** The morning of 1 March in Beijing is 28 February in Greenwich, and the evening of that day in New York is 1 March there. */
const places = [
  { zone: 'Asia/Shanghai', at: '2026-02-28T23:30:00.000Z', day: '2026-03-01', inCell: '2026年3月1日' },
  { zone: 'America/New_York', at: '2026-03-01T02:00:00.000Z', day: '2026-02-28', inCell: '2026年2月28日' },
] as const;

describe.each(places)('a record in $zone stands on the day of its office', ({ zone, at, day, inCell }) => {
  const dayOf = dayIn(zone);
  const measureId = 'found-industry-association';
  const action = actionWith({
    measureId,
    startOn: null,
    createdAt: at,
    events: [{ at, progress: 10, status: 'open', note: 'Met' }],
  });

  test('in the list of actions', () => {
    expect(classifyAction(action, { date: day, dayOf })).toMatchObject({ lastEventOn: day, daysQuiet: 0 });
    expect(classifyAction({ ...action, events: [] }, { date: day, dayOf }).daysQuiet).toBe(0);
  });

  test('in the progress brief', () => {
    const source = { ...briefSource(), actions: [action], date: '2026-03-20', dayOf };
    expect(JSON.stringify(progressDocument(source, null))).toContain(`"${inCell}"`);
  });

  test('in the sheet of records', () => {
    const words = sheetWords(kb, 'en');
    const listed = [{ action, words, parent: null, evidence: [], plannedCost: null }];
    expect(recordsSheet(words, listed, dayOf).rows[0]).toContain(day);
  });

  test('from which the plan is counted', () => {
    expect(planDate({ ...briefSource(), actions: [action], dayOf })).toBe(day);
  });

  test('among the years', () => {
    const years = (from: string) => ({
      from: { id: 'before', assessedOn: from },
      to: { id: 'after', assessedOn: '2027-01-01' },
      assessedOn: new Map([['assessment', '2025-01-01']]),
      dayOf,
    });
    expect(adoptedMeasures([action], years('2025-06-01'))).toEqual([{ measure: measureId, startOn: day }]);
    const closed = actionWith({
      ...action,
      status: 'done',
      events: [{ at, progress: 100, status: 'done', note: '' }],
    });
    expect(adoptedMeasures([closed], years(day))).toEqual([]);
  });
});
