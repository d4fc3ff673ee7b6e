import { describe, expect, test } from 'vitest';
import { adoptedMeasures, hasBegun, isClosedBy, joined } from '../../../core/years/adoptedMeasures.ts';
import { utcDay } from '../../support/clocks.ts';
import { actionWith, recordOn } from '../followup/actions.ts';

const closedOn = (day: string) => ({ ...recordOn(day), status: 'done', progress: 100 }) as const;

describe('an action was closed by a day', () => {
  test('on which its last closing record stands, or later', () => {
    const action = actionWith({ status: 'done', events: [closedOn('2026-02-01'), closedOn('2026-03-01')] });

    expect(isClosedBy(action, '2026-02-28', utcDay)).toBe(false);
    expect(isClosedBy(action, '2026-03-01', utcDay)).toBe(true);
  });

  test('where nothing says when', () => {
    expect(isClosedBy(actionWith({ status: 'dropped' }), '2020-01-01', utcDay)).toBe(true);
  });

  test('never while it is open again', () => {
    expect(isClosedBy(actionWith({ events: [closedOn('2026-02-01')] }), '2027-01-01', utcDay)).toBe(false);
  });
});

describe('work on an action has begun', () => {
  test.each(['open', 'blocked', 'done'] as const)('where it is %s', (status) => {
    expect(hasBegun(actionWith({ status }))).toBe(true);
  });

  test('on what was given up only where a record or its progress says so', () => {
    const dropped = actionWith({ status: 'dropped' });

    expect(hasBegun(dropped)).toBe(false);
    expect(hasBegun({ ...dropped, progress: 5 })).toBe(true);
    expect(hasBegun({ ...dropped, events: [{ ...recordOn('2026-03-01'), progress: 0 }] })).toBe(true);
    expect(
      hasBegun({ ...dropped, events: [{ ...closedOn('2026-03-01'), status: 'dropped', progress: 0 }] }),
    ).toBe(false);
  });
});

describe('two actions of one measure', () => {
  const measure = 'found-industry-association';

  test('begin with the first of them, in either order', () => {
    const [early, late] = [
      { measure, startOn: '2026-01-01' },
      { measure, startOn: '2026-05-01' },
    ];

    expect(joined(early, late).startOn).toBe('2026-01-01');
    expect(joined(late, early).startOn).toBe('2026-01-01');
    expect(joined({ measure, startOn: null }, late).startOn).toBe('2026-05-01');
  });

  test('have the aim that was said first', () => {
    const aim = (target: number) => ({ indicator: 'inter-firm-trust', target });

    expect(
      joined({ measure, startOn: null, aim: aim(3) }, { measure, startOn: null, aim: aim(4) }).aim,
    ).toEqual(aim(3));
    expect(joined({ measure, startOn: null }, { measure, startOn: null, aim: aim(4) }).aim).toEqual(aim(4));
  });
});

describe('measures between two assessments', () => {
  const years = {
    from: { id: 'second', assessedOn: '2025-06-01' },
    to: { id: 'fourth', assessedOn: '2027-06-01' },
    assessedOn: new Map([
      ['first', '2024-06-01'],
      ['second', '2025-06-01'],
      ['third', '2026-06-01'],
      ['fourth', '2027-06-01'],
    ]),
    dayOf: utcDay,
  };
  const of = (assessmentId: string, changes: Parameters<typeof actionWith>[0] = {}) =>
    actionWith({ assessmentId, measureId: assessmentId, ...changes });

  test('are those of the earlier one and of those in between, and what went on then', () => {
    const actions = [of('first'), of('second'), of('third'), of('fourth')];

    expect(adoptedMeasures(actions, years).map(({ measure }) => measure)).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  test('are not those that were closed before', () => {
    const closed = of('first', { status: 'done', events: [closedOn('2025-05-31')] });

    expect(adoptedMeasures([closed], years)).toEqual([]);
  });

  test('leave out what is no measure', () => {
    expect(adoptedMeasures([of('second', { measureId: null })], years)).toEqual([]);
  });
});
